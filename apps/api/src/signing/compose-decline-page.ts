import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import * as m from '#messages';
import { SignDeclinePage, type SignDeclinePageProps } from '#public-pages/sign-decline.js';
import { Clock } from '../platform/clock.js';
import { maskedEmail } from '../platform/masked-email.js';
import { page, seeOther, type PageAnswer, type PageOptions, type SeeOther } from '../platform/pages/page-answer.js';
import { currentRequest, type Locale } from '../platform/requests/request-scope.js';
import { codeMessage } from './code-fault.js';
import type { DeclineFault, DeclineOutcome } from './decline-by-link.js';
import { formOf } from './form-of.js';
import { formMessage } from './line-fault.js';
import { stageOf } from './link-stage.js';
import { CODE_MINUTES } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import type { CodeOutcome } from './request-code.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import { LONGEST, type DeclineForm } from './signing.schema.js';

type Answer = PageAnswer<SignDeclinePageProps> | SeeOther;

/** The page on which a signatory says no. */
@Injectable()
export class ComposeDeclinePage {
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
  async afterwards(token: string, { reason, code }: DeclineForm, outcome: DeclineOutcome): Promise<Answer> {
    if (outcome.kind === 'closed') return seeOther(`/s/${token}`);
    const { locale } = currentRequest();
    const errors = outcome.faults.map((fault) => ({ field: fault.field, message: messageOf(fault, locale) }));
    return this.#answer(token, { errors, values: { reason, code } }, { status: 422 });
  }

  /** After a code was asked for; the reason that was typed stays. @throws NotFound */
  async afterCode(token: string, { reason }: DeclineForm, outcome: CodeOutcome): Promise<Answer> {
    const values = { reason, code: '' };
    if (outcome === 'sent' && reason === '') return seeOther(`/s/${token}/decline?code=sent`);
    if (outcome === 'sent') return this.#answer(token, { values });
    const errors = [{ message: m.signing_error_code_often({}, { locale: currentRequest().locale }) }];
    return this.#answer(token, { values, errors }, { status: 429, ...outcome });
  }

  #answer(
    token: string,
    props: Pick<SignDeclinePageProps, 'errors' | 'values'>,
    options: PageOptions = {},
  ): Promise<Answer> {
    return this.openLink.run(token, async (offer) => {
      const base = `/s/${token}`;
      if (stageOf(offer, this.clock.now()) !== 'waiting') return seeOther(base);
      const { reference, version, controller, signer, signers } = offer;
      const codeSent = await this.unitOfWork.run(() => this.codes.isOut(offer, 'decline'));
      const facts = { base, reference, version, controller, isOneOfSeveral: signers.length > 1 };
      const code = { email: maskedEmail(signer.email), codeMinutes: CODE_MINUTES, codeSent };
      const form = formOf(token, '/decline', ['errors', 'values']);
      return page(SignDeclinePage, { ...facts, ...code, ...props }, { ...options, form });
    });
  }
}

function messageOf(fault: DeclineFault, locale: Locale): string {
  if (fault.field === 'code') return codeMessage(fault, locale);
  return fault.problem === 'missing'
    ? m.signing_error_reason({}, { locale })
    : formMessage('too-long', locale, LONGEST.words);
}
