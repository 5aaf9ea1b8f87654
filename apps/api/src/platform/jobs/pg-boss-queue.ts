import { Injectable, Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';

import { enterContext, type UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { newId } from '../ids.js';
import { enterRequest } from '../requests/request-scope.js';
import type { JobCall, JobHandler } from './job.js';
import { JobQueue, type Enqueued } from './job-queue.js';
import { queueFault } from './queue-fault.js';

const envelope = z.object({ tenantId: z.uuid(), payload: z.unknown() });
const DEAD_LETTERS = 'dead-letters';
/** A job whose worker went silent is handed to another after this long. */
const HEARTBEAT_SECONDS = 15;
/** How often a worker looks for jobs of silent workers: with the heartbeat, a job is never stuck for half a minute. */
const SUPERVISE_SECONDS = 10;
const WORKERS_PER_JOB = 2;
/** For so long staff can look at what failed, and try it again. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

export type QueueOptions = {
  readonly connectionString: string;
  /** The owner's connection may create the queue's tables; the workers' may not. */
  readonly migrate: boolean;
};

/** Does a job's work as the job, in the `system` realm of its tenant. */
async function within(
  handler: JobHandler,
  effectId: string,
  data: unknown,
  work: (payload: unknown, call: JobCall) => Promise<void>,
): Promise<void> {
  const { tenantId, payload } = envelope.parse(data);
  const { name, payload: schema } = handler.job;
  const scope = { requestId: newId(), actor: { kind: 'job', id: name }, locale: 'da', session: null } as const;
  await enterRequest(scope, () =>
    enterContext({ realm: 'system', tenantId }, () => work(schema.parse(payload), { tenantId, effectId })),
  );
}

/** pg-boss in the schema `pgboss` of the same database. */
@Injectable()
export class PgBossQueue extends JobQueue {
  readonly #log = new Logger('jobs');
  readonly #boss: PgBoss;

  constructor(options: QueueOptions) {
    super();
    this.#boss = new PgBoss({
      connectionString: options.connectionString,
      schema: 'pgboss',
      max: 4,
      migrate: options.migrate,
      createSchema: false,
      schedule: false,
      reindex: false,
      useListenNotify: true,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    this.#boss.on('error', (error) => this.#log.error(queueFault(error)));
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }

  /** One queue a job, with growing waits between tries and a dead-letter list behind all. */
  async createQueues(jobs: readonly { readonly name: string; readonly retries: number }[]): Promise<void> {
    await this.#boss.createQueue(DEAD_LETTERS);
    for (const job of jobs) {
      const settings = {
        notify: true,
        retryLimit: job.retries,
        retryDelay: 2,
        retryBackoff: true,
        retryDelayMax: 3600,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        deleteAfterSeconds: KEPT_SECONDS,
        deadLetter: DEAD_LETTERS,
      };
      if (await this.#boss.getQueue(job.name)) await this.#boss.updateQueue(job.name, settings);
      else await this.#boss.createQueue(job.name, settings);
    }
  }

  /** @param options how often to look for what the database did not tell of, such as a job whose time has come */
  async work(handler: JobHandler, options: { readonly pollingIntervalSeconds: number }): Promise<void> {
    const { pollingIntervalSeconds: seconds } = options;
    const often = { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds, batchSize: 1 };
    for (let worker = 0; worker < WORKERS_PER_JOB; worker++) {
      const id = await this.#boss.work(handler.job.name, often, async ([job]) => {
        if (!job) return;
        try {
          await within(handler, job.id, job.data, (payload, call) => handler.run(payload, call));
        } finally {
          // Where there was one there may be more: no wait before the next look.
          this.#boss.notifyWorker(id);
        }
      });
    }
  }

  /** Tells handlers of their jobs that were tried as often as they may be. The jobs themselves stay on their list. */
  async workDeadLetters(
    handlers: readonly JobHandler[],
    options: { readonly pollingIntervalSeconds: number },
  ): Promise<void> {
    await this.#boss.work(DEAD_LETTERS, { ...options, batchSize: 1, includeMetadata: true }, async ([job]) => {
      const handler = handlers.find((candidate) => candidate.job.name === job?.sourceName);
      if (!job || !handler) return;
      await within(handler, job.sourceId ?? job.id, job.data, (payload, call) => handler.giveUp(payload, call));
    });
  }

  async enqueue(jobs: readonly Enqueued[], now: Date, em: UnitOfWork['em']): Promise<void> {
    const db = {
      executeSql: async (text: string, values?: unknown[]) => {
        const result = await em.queryRunner?.query(text, values ?? [], true);
        return { rows: result?.records ?? [] };
      },
    };
    for (const [name, group] of Map.groupBy(jobs, (job) => job.job)) {
      await this.#boss.insert(
        name,
        group.map((job) => ({
          id: job.id,
          data: { tenantId: job.tenantId, payload: job.payload },
          ...(job.startAfter > now && { startAfter: job.startAfter }),
        })),
        { db },
      );
    }
  }
}
