import type { z } from 'zod';

/** The contract of a background job, apart from its handler: producers import this, never the handler. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  /** Kebab-case verb phrase: `seal-agreement`. */
  readonly name: string;
  readonly payload: Payload;
  /** After this many failed tries (with growing waits) the job goes to the dead-letter list and staff see it. */
  readonly retries: number;
};

export function defineJob<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  options: { retries?: number } = {},
): Job<Payload> {
  return { name, payload, retries: options.retries ?? 8 };
}

/** What a handler knows of the call besides the payload. */
export type JobCall = {
  /** The outbox row's id: the same at every retry. Pass it to `Effects.once`. */
  readonly effectId: string;
  readonly tenantId: string;
};

/** A handler runs in the `system` realm of the tenant that the outbox row belongs to. */
export abstract class JobHandler<Payload extends z.ZodType = z.ZodType> {
  abstract readonly job: Job<Payload>;
  abstract run(payload: z.output<Payload>, call: JobCall): Promise<void>;

  /** The last try has failed. What waits for the job must not wait for ever. May run twice. */
  async giveUp(_payload: z.output<Payload>, _call: JobCall): Promise<void> {
    // Most jobs leave nothing that waits; staff see them in the list of failed jobs.
  }
}
