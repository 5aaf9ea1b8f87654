import { enterContext } from '#tenancy';
import { JobRegistry } from '../platform/jobs/job-registry.js';
import { enterRequest } from '../platform/requests/request-scope.js';
import type { Portal } from './portal.js';

type OutboxRow = { tenant_id: string; id: string; job: string; payload: unknown };

/**
 * Does what relay and queue would do, now and in order, until the outbox holds nothing that is due by the portal's clock.
 * @param options.leave jobs that stay in the outbox: `send-mail`, where a spec reads the mails that wait
 * @returns the names of the jobs that ran
 */
export async function runJobs(portal: Portal, options: { readonly leave?: readonly string[] } = {}): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const [row] = await portal.sql<OutboxRow>(
      `select tenant_id, id, job, payload from app.outbox where not_before <= $1 and job <> all ($2) order by id limit 1`,
      [portal.clock.now(), options.leave ?? []],
    );
    if (!row) return ran;
    const handler = portal
      .get(JobRegistry)
      .handlers()
      .find((candidate) => candidate.job.name === row.job);
    if (!handler) throw new Error(`No handler for ${row.job}`);
    const scope = { actor: { kind: 'job', id: row.job }, locale: 'da', session: null } as const;
    await enterRequest(scope, () =>
      enterContext({ realm: 'system', tenantId: row.tenant_id }, () =>
        handler.run(handler.job.payload.parse(row.payload), { tenantId: row.tenant_id, effectId: row.id }),
      ),
    );
    await portal.sql(`delete from app.outbox where tenant_id = $1 and id = $2`, [row.tenant_id, row.id]);
    ran.push(row.job);
  }
}
