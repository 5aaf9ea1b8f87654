import { z } from 'zod';
import type { Portal } from '../../testing/portal.js';

/** What moves by design when a request fails, or comes twice. */
const byDesign = {
  /** A try counts, whatever becomes of it. */
  tries: ['rate_limits'],
  /** A code's tries count in its own row; it may be written, but not come or go. */
  triesInRow: ['pending_sign_ins', 'inquiry_status_requests', 'signing_codes'],
  /** Keys are made ahead, once, and stay. */
  ahead: ['tenant_keys', 'intake_key'],
};

const table = z.object({ schema: z.string(), name: z.string() });

/** Every table of the portal and its queue. */
export async function tablesOf(portal: Portal): Promise<{ schema: string; name: string }[]> {
  const rows = await portal.sql(
    `select nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p') and not relispartition and nspname in ('app', 'pgboss') and relname <> all ($1)
     order by 1, 2`,
    [[...byDesign.tries, ...byDesign.ahead]],
  );
  return z.array(table).parse(rows);
}

/** For each table what `expression` says of its rows. */
async function askEach(portal: Portal, expression: (table: string) => string): Promise<Record<string, string>> {
  const parts = (await tablesOf(portal)).map(
    ({ schema, name }) => `select '${name}' as name, (${expression(name)})::text as said from ${schema}.${name}`,
  );
  const rows = await portal.superuser(parts.join(' union all '));
  return Object.fromEntries(
    z
      .array(z.object({ name: z.string(), said: z.string() }))
      .parse(rows)
      .map(({ name, said }) => [name, said]),
  );
}

/** Differs as soon as one row was added, deleted or written again, be it with the same values. */
export const fingerprint = (portal: Portal): Promise<Record<string, string>> =>
  askEach(portal, (table) =>
    byDesign.triesInRow.includes(table) ? 'count(*)' : `count(*) || '/' || coalesce(sum(xmin::text::bigint), 0)`,
  );

/** How many rows each table has. */
export async function rowCounts(portal: Portal): Promise<Record<string, number>> {
  const said = await askEach(portal, () => 'count(*)');
  return Object.fromEntries(Object.entries(said).map(([name, rows]) => [name, Number(rows)]));
}

/** As if nobody had tried anything yet. */
export async function forgetTries(portal: Portal): Promise<void> {
  for (const table of byDesign.tries) await portal.sql(`delete from app.${table}`);
  for (const table of byDesign.triesInRow) await portal.sql(`update app.${table} set tries = 0`);
}
