import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ViewAgreement } from '../agreement-offering/view-agreement.js';
import { QueueMail } from '../mail/queue-mail.js';
import { Clock } from '../platform/clock.js';
import { Gone, TooMany } from '../platform/problem.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { stageOf } from './link-stage.js';
import { CODE_MINUTES } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import { SigningCodesRepository, type CodePurpose } from './signing-codes.repository.js';

const templates = {
  sign: 'agreement-code',
  forward: 'agreement-forward-code',
  decline: 'agreement-decline-code',
} as const;
const LIMIT = { hits: 6, perSeconds: 60 * 60 };

/** A refusal says how long to wait; what is typed beside the button must not be lost to it. */
export type CodeOutcome = 'sent' | { readonly retryAfterSeconds: number };

/** Mails the signer a one-time code. Asking is the first thing only a person does: the agreement counts as viewed. */
@Injectable()
export class RequestCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openLink: OpenSigningLink,
    private readonly clock: Clock,
    private readonly rateLimit: RateLimit,
    private readonly codes: SigningCodesRepository,
    private readonly viewAgreement: ViewAgreement,
    private readonly queueMail: QueueMail,
  ) {}

  /** @throws NotFound, Gone when it can't be signed any more */
  async run(token: string, purpose: CodePurpose = 'sign'): Promise<CodeOutcome> {
    try {
      await this.#send(token, purpose);
      return 'sent';
    } catch (error) {
      if (error instanceof TooMany) return { retryAfterSeconds: error.extras.retryAfterSeconds ?? 0 };
      throw error;
    }
  }

  async #send(token: string, purpose: CodePurpose): Promise<void> {
    await this.openLink.run(token, async (offer) => {
      if (stageOf(offer, this.clock.now()) !== 'waiting' || !offer.place)
        throw new Gone('link_closed', 'The agreement can not be signed here.');
      const { tenantId, linkId, agreementId, signer, reference } = offer;
      const { id: signerId } = offer.place;
      await this.rateLimit.take('signing-code', linkId, LIMIT);
      await this.unitOfWork.run(async () => {
        await this.viewAgreement.run({ tenantId, id: agreementId }, signerId);
        const code = await this.codes.issue({ tenantId, linkId }, purpose);
        await this.queueMail.run({
          tenantId,
          to: { name: signer.name, email: signer.email },
          locale: currentRequest().locale,
          template: templates[purpose],
          data: { name: signer.name, code, reference, minutes: CODE_MINUTES },
          about: { kind: 'agreement', id: agreementId },
        });
      });
    });
  }
}
