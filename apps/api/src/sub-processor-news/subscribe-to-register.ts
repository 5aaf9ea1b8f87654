import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { newToken, tokenHash } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { eraseUnconfirmedSubscription } from './sub-processor-news.jobs.js';
import { isSubscriptionProof } from './subscription-proof.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

const DAYS_TO_CONFIRM = 7;
const limits = {
  network: { hits: 20, perSeconds: 3600 },
  address: { hits: 3, perSeconds: 86_400 },
  anywhere: { hits: 6, perSeconds: 86_400 },
} as const;

/** Anybody may follow the register by mail: who asked confirms by a mailed link, and ends it by a link in each mail. */
@Injectable()
export class SubscribeToRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly queueMail: QueueMail,
    private readonly outbox: Outbox,
    private readonly rateLimit: RateLimit,
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever asks learns nothing of whether the address follows already. @throws TooMany */
  async run(email: string, network: string): Promise<void> {
    await this.rateLimit.takeOfStranger('subscription', { network, email }, limits);
    const { locale } = currentRequest();
    const { name: vendor } = await this.readProfile.run();
    await this.#inHouse(async () => {
      const now = this.clock.now();
      const token = newToken();
      const order = { tenantId: HOUSE_TENANT_ID, email, locale, confirmHash: tokenHash(token), at: now };
      const id = await this.subscriptions.ask(order);
      if (!id) return;
      await this.queueMail.run({
        tenantId: HOUSE_TENANT_ID,
        to: { name: '', email },
        locale,
        template: 'register-confirm',
        data: { vendor, url: `${this.config.PUBLIC_URL}/sub-processors/subscription/${token}?lang=${locale}` },
        about: { kind: 'data-subject', id },
      });
      await this.outbox.add(eraseUnconfirmedSubscription, {
        tenantId: HOUSE_TENANT_ID,
        payload: { subscriptionId: id, askedAt: now.toISOString() },
        notBefore: new Date(now.getTime() + DAYS_TO_CONFIRM * 86_400_000),
      });
    });
  }

  /** @returns whether the link confirms anything; pressing twice is no error */
  confirm(token: string): Promise<boolean> {
    return this.#inHouse(() => this.subscriptions.confirm(tokenHash(token), this.clock.now()));
  }

  /** Ending what has ended already is no error; a wrong proof ends nothing, and is told the same. */
  async end(id: string, proof: string): Promise<void> {
    if (!isSubscriptionProof(this.config.PORTAL_SECRET, id, proof)) return;
    await this.#inHouse(() => this.subscriptions.end(id));
  }

  #inHouse<T>(work: () => Promise<T>): Promise<T> {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () => this.unitOfWork.run(work));
  }
}
