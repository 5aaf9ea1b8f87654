import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '../platform/ids.js';
import type { InquiryFormLink } from './find-inquiry-form.js';
import {
  faultsOf,
  inquiryForm,
  maskedFields,
  nextStep,
  withoutCpr,
  type InquiryAnswers,
  type InquiryFault,
  type inquiryFormBody,
  type InquiryStep,
  type WrittenField,
} from './inquiry-form.js';
import { SubmitInquiry } from './submit-inquiry.js';

type Shown = {
  readonly answers: InquiryAnswers;
  /** The organisation, when its own link led here. */
  readonly organisation: string | null;
  readonly action: string;
};
export type FormPage =
  | (Shown & { readonly step: Exclude<InquiryStep, 'check'>; readonly faults: readonly InquiryFault[] })
  | (Shown & { readonly step: 'check'; readonly masked: readonly WrittenField[]; readonly submission: string })
  | { readonly sent: string };

const nothing: InquiryAnswers = {
  organisation: '',
  type: '',
  concerns: '',
  message: '',
  name: '',
  email: '',
  phone: '',
  website: '',
};

/** Leads through the form: the answers travel with the pages, and nothing is stored before they are sent. */
@Injectable()
export class AnswerInquiryPage {
  constructor(private readonly submitInquiry: SubmitInquiry) {}

  /** The first page. */
  begin(form: InquiryFormLink | null): FormPage {
    const answers = { ...nothing, organisation: form?.name ?? '' };
    return this.#page(nextStep(answers), answers, form, []);
  }

  /** @throws TooMany when one address or network has sent too many */
  async run(
    { _csrf, step, goto, submission, ...given }: z.infer<typeof inquiryFormBody>,
    from: { readonly form: InquiryFormLink | null; readonly network: string },
  ): Promise<FormPage> {
    const clean = withoutCpr(given);
    const answers = { ...clean, organisation: from.form?.name ?? clean.organisation };
    if (goto) return this.#page(goto, answers, from.form, []);
    const faults = faultsOf(step, answers);
    const next = faults.length > 0 ? step : nextStep(answers);
    if (step !== 'check' || next !== 'check') return this.#page(next, answers, from.form, faults);
    const { maskedCpr } = await this.submitInquiry.run({
      form: inquiryForm.parse(answers),
      submission: submission === '' ? null : submission,
      formTenantId: from.form?.tenantId ?? null,
      network: from.network,
    });
    return { sent: maskedCpr > 0 ? '/inquiry/sent?masked=1' : '/inquiry/sent' };
  }

  #page(
    step: InquiryStep,
    answers: InquiryAnswers,
    form: InquiryFormLink | null,
    faults: readonly InquiryFault[],
  ): FormPage {
    const shown = { answers, organisation: form?.name ?? null, action: form ? `/c/${form.slug}/inquiry` : '/inquiry' };
    if (step !== 'check') return { ...shown, step, faults };
    return { ...shown, step, masked: maskedFields(answers), submission: newId() };
  }
}
