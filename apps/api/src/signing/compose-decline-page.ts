import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { SignDeclinePage, type SignDeclinePageProps } from '#public-pages/sign-decline.js';
import { Clock } from '../platform/clock.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../platform/pages/page-answer.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { DeclineByLink } from './decline-by-link.js';
import { formOf } from './form-of.js';
import { formMessage } from './line-fault.js';
import { stageOf } from './link-stage.js';
import { OpenSigningLink } from './open-signing-link.js';
import { LONGEST } from './signing.schema.js';

const declining = (token: string) => formOf(token, '/decline', ['errors', 'reason']);

type Answer = PageAnswer<SignDeclinePageProps> | SeeOther;

/** The page on which a signatory says no. */
@Injectable()
export class ComposeDeclinePage {
  constructor(
    private readonly openLink: OpenSigningLink,
    private readonly decline: DeclineByLink,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(token: string): Promise<Answer> {
    return this.openLink.run(token, async (offer) =>
      stageOf(offer, this.clock.now()) === 'waiting'
        ? page(
            SignDeclinePage,
            { base: `/s/${token}`, isOneOfSeveral: offer.signers.length > 1 },
            { form: declining(token) },
          )
        : seeOther(`/s/${token}`),
    );
  }

  /** @throws NotFound */
  async send(token: string, reason: string): Promise<Answer> {
    const { locale } = currentRequest();
    const { length } = reason.trim();
    const message =
      length < 3 ? m.signing_error_reason({}, { locale }) : formMessage('too-long', locale, LONGEST.words);
    const errors = [{ field: 'reason', message }];
    if (length < 3 || length > LONGEST.words)
      return this.openLink.run(token, async ({ signers }) => {
        const props = { base: `/s/${token}`, isOneOfSeveral: signers.length > 1, errors, reason };
        return page(SignDeclinePage, props, { status: 422, form: declining(token) });
      });
    await this.decline.run(token, reason.trim());
    return seeOther(`/s/${token}`);
  }
}
