import type pg from 'pg';
import { ownerRole } from './realm.js';

/**
 * What PostgreSQL opens to everyone and a runtime role must not have: other sessions' statements, ending other
 * sessions (all requests of a realm share a role), large objects (they know no tenants), and locks that outlast a
 * transaction (they would keep a migration out).
 */
const guarded = [
  'pg_stat_get_activity',
  'pg_stat_get_backend_activity',
  'pg_terminate_backend',
  'pg_cancel_backend',
  'pg_advisory_lock',
  'pg_advisory_lock_shared',
  'pg_try_advisory_lock',
  'pg_try_advisory_lock_shared',
  'lo_creat',
  'lo_create',
  'lo_from_bytea',
  'lo_open',
  'lo_get',
  'lo_put',
  'lowrite',
  'loread',
];

/** The guarded functions of this server, each with its arguments. */
export async function guardedCatalogFunctions(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(
    `select oid::regprocedure::text as signature
     from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname = any($1) order by 1`,
    [guarded],
  );
  return rows.map(({ signature }) => signature);
}

/** The statements a superuser runs to take them away; monitoring and the owner keep them. */
export function superuserRevokes(signatures: readonly string[]): string[] {
  return [
    'revoke select on pg_catalog.pg_stat_activity from public',
    `grant select on pg_catalog.pg_stat_activity to pg_monitor, ${ownerRole}`,
    ...signatures.flatMap((signature) => [
      `revoke execute on function ${signature} from public`,
      `grant execute on function ${signature} to pg_monitor, ${ownerRole}`,
    ]),
  ];
}
