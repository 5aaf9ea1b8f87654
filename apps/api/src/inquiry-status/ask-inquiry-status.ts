import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { sendInquiryCode } from './inquiry-status.jobs.js';
import { InquiryStatusRequestsRepository } from './inquiry-status-requests.repository.js';

const MINUTE_MS = 60_000;
const MINUTES_TO_ENTER = 15;
const limits = {
  network: { hits: 30, perSeconds: 3600 },
  address: { hits: 5, perSeconds: 3600 },
  anywhere: { hits: 20, perSeconds: 3600 },
} as const;

/**
 * Somebody wants to see how far an inquiry is. Whether there is one is found out later, by a job: the answer, and the time
 * it takes, are the same for what exists, what does not, and a wrong address.
 */
@Injectable()
export class AskInquiryStatus {
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InquiryStatusRequestsRepository,
    private readonly outbox: Outbox,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'inquiry-status');
  }

  /** @returns a secret that stands for this request in the address of the next page; @throws TooMany */
  async run(asked: { readonly reference: string; readonly email: string; readonly network: string }): Promise<string> {
    const hash = (purpose: string, value: string) => keyedHash(this.config.PORTAL_SECRET, purpose, value);
    const emailHash = hash('inquiry-email', asked.email);
    await this.rateLimit.takeOfStranger('inquiry-status', asked, limits);
    const token = newToken();
    const id = newId();
    await enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async () => {
        const expiresAt = new Date(this.clock.now().getTime() + MINUTES_TO_ENTER * MINUTE_MS);
        await this.requests.insert({
          id,
          tokenHash: tokenHash(token),
          reference: asked.reference,
          emailHash,
          expiresAt,
        });
        await this.outbox.add(sendInquiryCode, {
          tenantId: HOUSE_TENANT_ID,
          payload: {
            requestId: id,
            address: this.#box.seal(Buffer.from(asked.email), id).toString('base64'),
            locale: currentRequest().locale,
          },
        });
      }),
    );
    return token;
  }
}
