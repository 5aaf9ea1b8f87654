import { UnitOfWork } from '#tenancy';
import { newId } from '../../platform/ids.js';
import type { Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

/** Only the jobs' own role reaches the queue. */
export const inQueue = (portal: Portal, text: string, values: unknown[]): Promise<unknown[]> =>
  portal.within({ realm: 'system', tenantId: null }, () =>
    portal.get(UnitOfWork).run((em) => em.query<unknown[]>(text, values)),
  );

/** A job that has used up its tries, as the queue leaves it. */
export async function givenFailedJob(portal: Portal, tenant: Tenant): Promise<string> {
  const id = newId();
  await inQueue(
    portal,
    `insert into pgboss.job (id, name, data, state, retry_limit, retry_count, completed_on, output, policy)
     values ($1, 'send-mail', $2, 'failed', 12, 12, now(), $3, 'standard')`,
    [
      id,
      JSON.stringify({ tenantId: tenant.id, payload: { mailId: newId() } }),
      JSON.stringify({ message: 'connect ECONNREFUSED\n    at somewhere', stack: 'not shown' }),
    ],
  );
  return id;
}
