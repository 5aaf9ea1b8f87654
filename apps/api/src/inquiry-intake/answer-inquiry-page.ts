import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { newId, newToken } from '../platform/ids.js';
import { KeptForms } from '../platform/pages/kept-forms.js';
import type { InquiryFormLink } from './find-inquiry-form.js';
import {
  afterPage,
  faultsOf,
  inquiryAnswers,
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
  readonly draft: string;
};
type QuestionPage = Shown & {
  readonly step: Exclude<InquiryStep, 'check'>;
  readonly faults: readonly InquiryFault[];
  /** What was answered before is not kept any more. */
  readonly isLost: boolean;
};
export type FormPage =
  | QuestionPage
  | (Shown & { readonly step: 'check'; readonly masked: readonly WrittenField[]; readonly submission: string })
  | { readonly goTo: string };

/** A page of the form, as its address names it. */
export type AskedPage = {
  readonly draft?: string | undefined;
  readonly step?: InquiryStep | undefined;
  readonly wrong?: 'yes' | undefined;
  readonly lang?: string | undefined;
};

const nothing: InquiryAnswers = inquiryAnswers.parse({});

const addressOf = (form: InquiryFormLink | null): string => (form ? `/c/${form.slug}/inquiry` : '/inquiry');
const placeOf = (form: InquiryFormLink | null, draft: string): string => `${addressOf(form)} ${draft}`;
const pageAt = (form: InquiryFormLink | null, page: AskedPage): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(page)) if (value !== undefined) query.set(name, value);
  return `${addressOf(form)}?${query.toString()}`;
};

/**
 * Leads through the form. Every page has an address that the browser can go back to; what was answered is kept sealed for
 * an hour, under a draft of each tab's own, and travels with the pages too, for who has no cookies. No inquiry is stored
 * before it is sent.
 */
@Injectable()
export class AnswerInquiryPage {
  constructor(
    private readonly submitInquiry: SubmitInquiry,
    private readonly keptForms: KeptForms,
  ) {}

  /** The page that an address names; the first one of a new draft where it names none. */
  async open(asked: AskedPage, form: InquiryFormLink | null, reply: FastifyReply): Promise<FormPage> {
    this.keptForms.prepare(reply, addressOf(form));
    const { draft = newToken(), step, wrong } = asked;
    if (asked.draft === undefined) return { goTo: pageAt(form, { draft, lang: asked.lang }) };
    const kept = await this.#kept(reply.request, form, draft);
    const answers = { ...(kept ?? nothing), ...(form && { organisation: form.name }) };
    const first = form ? 'type' : 'organisation';
    const isLost = kept === null && step !== undefined && step !== first;
    const at = this.#reached(isLost ? first : (step ?? first), answers);
    return this.#page(at, answers, { form, draft, isLost, faults: wrong ? faultsOf(at, answers) : [] });
  }

  /** @throws TooMany when one address or network has sent too many */
  async run(
    { _csrf, step, goto, lang, submission, draft: given, ...typed }: z.infer<typeof inquiryFormBody>,
    { form, request }: { readonly form: InquiryFormLink | null; readonly request: FastifyRequest },
  ): Promise<FormPage> {
    const draft = given === '' ? newToken() : given;
    const merged = withoutCpr(afterPage(step, typed, await this.#kept(request, form, draft)));
    const answers = { ...merged, organisation: form?.name ?? merged.organisation };
    const stays = goto ?? (lang && step);
    const faults = stays ? [] : faultsOf(step, answers);
    const next = stays ?? (faults.length > 0 ? step : nextStep(answers));
    if (stays || step !== 'check' || next !== 'check') {
      const isKept = await this.keptForms.keep(request, placeOf(form, draft), answers);
      if (isKept)
        return { goTo: pageAt(form, { draft, step: next, lang, ...(faults.length > 0 && { wrong: 'yes' }) }) };
      return this.#page(next, answers, { form, draft, isLost: false, faults });
    }
    const { maskedCpr } = await this.submitInquiry.run({
      form: inquiryForm.parse(answers),
      submission: submission === '' ? null : submission,
      formTenantId: form?.tenantId ?? null,
      network: request.ip,
    });
    await this.keptForms.forget(request, placeOf(form, draft));
    return { goTo: maskedCpr > 0 ? '/inquiry/sent?masked=1' : '/inquiry/sent' };
  }

  async #kept(request: FastifyRequest, form: InquiryFormLink | null, draft: string): Promise<InquiryAnswers | null> {
    const kept = await this.keptForms.read(request, placeOf(form, draft));
    return kept === null ? null : inquiryAnswers.parse(kept);
  }

  /** All answers are shown once they are there. */
  #reached(step: InquiryStep, answers: InquiryAnswers): InquiryStep {
    return step === 'check' ? nextStep(answers) : step;
  }

  #page(
    step: InquiryStep,
    answers: InquiryAnswers,
    {
      form,
      draft,
      faults,
      isLost,
    }: Pick<QuestionPage, 'draft' | 'faults' | 'isLost'> & { form: InquiryFormLink | null },
  ): FormPage {
    const shown = { answers, organisation: form?.name ?? null, action: addressOf(form), draft };
    if (step !== 'check') return { ...shown, step, faults, isLost };
    return { ...shown, step, masked: maskedFields(answers), submission: newId() };
  }
}
