import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from './config.js';
import { SealAudit } from './audit/seal-audit.js';
import { JobRegistry } from './platform/jobs/job-registry.js';
import { jobs } from './database/jobs.js';
import { PgBossQueue } from './platform/jobs/pg-boss-queue.js';
import { Loop } from './platform/jobs/loop.js';
import { AnsweredRequests } from './platform/requests/answered-requests.js';
import { DeleteExpired } from './platform/retention/delete-expired.js';
import { OutboxListener } from './platform/outbox/outbox-listener.adapter.js';
import { Relay } from './platform/outbox/relay.js';
import { InformOwners } from './system/inform-owners.js';

/** How often to look for what the database did not tell of at once. */
const POLLING_SECONDS = 0.5;
const SEALING_SECONDS = 2;
const DEAD_LETTERS_SECONDS = 10;
const ALERTS_SECONDS = 60;
const FORGETTING_SECONDS = 3600;
const DAY_SECONDS = 86_400;

/** Relays the outbox and works off the jobs, in this process, unless it is told to serve requests only (PROCESS=api). */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('worker');
  readonly #works: boolean;
  #loops: readonly Loop[] = [];

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly queue: PgBossQueue,
    private readonly relay: Relay,
    private readonly outboxListener: OutboxListener,
    private readonly sealAudit: SealAudit,
    private readonly deleteExpired: DeleteExpired,
    private readonly informOwners: InformOwners,
    private readonly registry: JobRegistry,
    private readonly answeredRequests: AnsweredRequests,
  ) {
    this.#works = config.PROCESS !== 'api';
  }

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.registry.handlersOf(jobs);
    if (!this.#works) return;
    await this.queue.start();
    for (const handler of handlers) await this.queue.work(handler, { pollingIntervalSeconds: POLLING_SECONDS });
    await this.queue.workDeadLetters(handlers, { pollingIntervalSeconds: DEAD_LETTERS_SECONDS });
    const sealedOnce = this.#sealOnce();
    const relay = new Loop('relay', () => this.relay.drain(), POLLING_SECONDS * 1000);
    await this.outboxListener.start(() => relay.wake());
    this.#loops = [
      relay,
      new Loop('seal-audit', () => this.sealAudit.run(), SEALING_SECONDS * 1000),
      new Loop('inform-owners', () => sealedOnce.then(() => this.informOwners.run()), ALERTS_SECONDS * 1000),
      new Loop('forget-answers', () => this.answeredRequests.forgetOld(), FORGETTING_SECONDS * 1000),
      new Loop('delete-expired', () => this.deleteExpired.run(), DAY_SECONDS * 1000),
    ];
  }

  /** What happened while no worker ran waits for its seal, and is no alarm before there was a try. That it failed is one. */
  #sealOnce(): Promise<unknown> {
    return this.sealAudit.run().catch((error: unknown) => this.#log.error({ error: String(error) }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.#works) return;
    await this.outboxListener.stop();
    await Promise.all(this.#loops.map((loop) => loop.stop()));
    await this.queue.stop();
  }
}
