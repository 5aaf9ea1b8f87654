import { enterContext } from '#tenancy';
import { z } from 'zod';
import { enterRequest } from '../requests/request-scope.js';
import type { JobHandler } from './job.js';

const rows = z.array(z.object({ tenant_id: z.string(), id: z.string(), job: z.string(), payload: z.unknown() }));

/** What an application without a worker has: an owner's connection to its database, a clock and its handlers. */
export type Idle = {
  readonly sql: (text: string, values: unknown[]) => Promise<unknown>;
  readonly now: () => Date;
  readonly handlers: readonly JobHandler[];
};

/**
 * Does what relay and queue would do, one after the other, until the outbox holds nothing that is due by the clock: for
 * the demo's past and for specs, which steer the clock.
 * @param leave jobs that stay in the outbox
 * @returns the names of the jobs that ran
 */
export async function runDueJobs({ sql, now, handlers }: Idle, leave: readonly string[] = []): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const [row] = rows.parse(
      await sql(
        `select tenant_id, id, job, payload from app.outbox where not_before <= $1 and job <> all ($2)
         order by not_before, id limit 1`,
        [now(), leave],
      ),
    );
    if (!row) return ran;
    const handler = handlers.find((candidate) => candidate.job.name === row.job);
    if (!handler) throw new Error(`No handler for ${row.job}`);
    const scope = { actor: { kind: 'job', id: row.job }, locale: 'da', session: null } as const;
    await enterRequest(scope, () =>
      enterContext({ realm: 'system', tenantId: row.tenant_id }, () =>
        handler.run(handler.job.payload.parse(row.payload), { tenantId: row.tenant_id, effectId: row.id }),
      ),
    );
    await sql(`delete from app.outbox where tenant_id = $1 and id = $2`, [row.tenant_id, row.id]);
    ran.push(row.job);
  }
}
