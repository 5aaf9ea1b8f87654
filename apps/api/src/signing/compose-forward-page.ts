import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import * as m from '#messages';
import { SignForwardPage, type SignForwardPageProps } from '#public-pages/sign-forward.js';
import { Clock } from '../platform/clock.js';
import { page, seeOther, type PageAnswer, type PageOptions, type SeeOther } from '../platform/pages/page-answer.js';
import { currentRequest, type Locale } from '../platform/requests/request-scope.js';
import type { ForwardOutcome } from './forward-by-link.js';
import type { ForwardFault } from './forward-form.js';
import type { CodeOutcome } from './request-code.js';
import { codeMessage } from './code-fault.js';
import { formOf } from './form-of.js';
import { formMessage } from './line-fault.js';
import { stageOf } from './link-stage.js';
import { maskedEmail } from '../platform/masked-email.js';
import { CODE_MINUTES } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import { LONGEST, type ForwardForm } from './signing.schema.js';

type Answer = PageAnswer<SignForwardPageProps> | SeeOther;

/** The page on which a signatory who is not the right person says who is. */
@Injectable()
export class ComposeForwardPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openLink: OpenSigningLink,
    private readonly codes: SigningCodesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(token: string): Promise<Answer> {
    return this.#answer(token, {});
  }

  /** After the form was sent. @throws NotFound */
  async afterwards(token: string, form: ForwardForm, outcome: ForwardOutcome): Promise<Answer> {
    if (outcome.kind === 'closed') return seeOther(`/s/${token}`);
    const { locale } = currentRequest();
    const errors = outcome.faults.map((fault) => ({ field: fault.field, message: messageOf(fault, locale) }));
    const { _csrf, ...values } = form;
    return this.#answer(token, { errors, values }, { status: 422 });
  }

  /** After a code was asked for; what was typed of the successor stays. @throws NotFound */
  async afterCode(token: string, form: ForwardForm, outcome: CodeOutcome): Promise<Answer> {
    const { _csrf, code, ...typed } = form;
    const values = { ...typed, code: '' };
    if (outcome === 'sent' && Object.values(values).every((value) => value === ''))
      return seeOther(`/s/${token}/forward?code=sent`);
    if (outcome === 'sent') return this.#answer(token, { values });
    const errors = [{ message: m.signing_error_code_often({}, { locale: currentRequest().locale }) }];
    return this.#answer(token, { values, errors }, { status: 429, ...outcome });
  }

  #answer(
    token: string,
    props: Pick<SignForwardPageProps, 'errors' | 'values'>,
    options: PageOptions = {},
  ): Promise<Answer> {
    return this.openLink.run(token, async (offer) => {
      const base = `/s/${token}`;
      if (stageOf(offer, this.clock.now()) !== 'waiting') return seeOther(base);
      const { reference, controller, signer } = offer;
      const codeSent = await this.unitOfWork.run(() => this.codes.isOut(offer, 'forward'));
      const facts = { base, reference, controller, email: maskedEmail(signer.email), codeMinutes: CODE_MINUTES };
      return page(
        SignForwardPage,
        { ...facts, codeSent, ...props },
        { ...options, form: formOf(token, '/forward', ['errors', 'values']) },
      );
    });
  }
}

function messageOf(fault: ForwardFault, locale: Locale): string {
  if (fault.problem === 'link') return m.signing_forward_error_link({}, { locale });
  if (fault.problem === 'line-break' || fault.problem === 'too-long')
    return formMessage(fault.problem, locale, fault.field === 'message' ? LONGEST.message : LONGEST.line);
  switch (fault.field) {
    case 'code':
      return codeMessage(fault, locale);
    case 'name':
      return fault.problem === 'missing'
        ? m.signing_forward_error_name({}, { locale })
        : m.signing_error_name_unprintable({ characters: fault.characters.join(' ') }, { locale });
    case 'title':
      return m.signing_error_title_unprintable({ characters: fault.characters.join(' ') }, { locale });
    case 'message':
      return m.signing_forward_error_message({}, { locale });
    case 'email':
      return emailMessage(fault.problem, locale);
  }
}

function emailMessage(problem: Extract<ForwardFault, { field: 'email' }>['problem'], locale: Locale): string {
  const messages = {
    missing: m.signing_forward_error_email({}, { locale }),
    malformed: m.signing_forward_error_email_malformed({}, { locale }),
    held: m.signing_forward_error_held({}, { locale }),
    signs: m.signing_forward_error_signs({}, { locale }),
    'too-often': m.signing_forward_error_too_often({}, { locale }),
  };
  return messages[problem];
}
