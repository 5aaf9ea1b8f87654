import type { UnitOfWork } from '#tenancy';

export type Enqueued = {
  readonly id: string;
  readonly job: string;
  readonly tenantId: string;
  readonly payload: unknown;
  readonly startAfter: Date;
};

/** The queue behind the outbox. */
export abstract class JobQueue {
  /** Adds jobs in the caller's transaction; an id that is already queued is left as it is. */
  abstract enqueue(jobs: readonly Enqueued[], now: Date, em: UnitOfWork['em']): Promise<void>;
}
