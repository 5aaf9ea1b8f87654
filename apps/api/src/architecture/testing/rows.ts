import pg from 'pg';
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
const said = z.object({ name: z.string(), said: z.string() });

/** All rows of the portal and its queue, seen from outside. Looking is cheap: it is done after every statement. */
export class Rows {
  private constructor(
    private readonly client: pg.Client,
    private readonly tables: readonly z.infer<typeof table>[],
  ) {}

  static async of(portal: Portal): Promise<Rows> {
    const client = new pg.Client({ connectionString: portal.config.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(
      `select nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and not relispartition and nspname in ('app', 'pgboss') and relname <> all ($1)`,
      [[...byDesign.tries, ...byDesign.ahead]],
    );
    return new Rows(client, z.array(table).parse(rows));
  }

  /** Differs as soon as one row was added, deleted or written again, be it with the same values. */
  fingerprint(): Promise<Record<string, string>> {
    const written = `count(*) || '/' || coalesce(sum(xmin::text::bigint), 0)`;
    return this.#ask('fingerprint', (name) => (byDesign.triesInRow.includes(name) ? 'count(*)' : written));
  }

  /** How many rows each table has. */
  async counts(): Promise<Record<string, number>> {
    const counted = await this.#ask('counts', () => 'count(*)');
    return Object.fromEntries(Object.entries(counted).map(([name, rows]) => [name, Number(rows)]));
  }

  /** As if nobody had tried anything yet. */
  async forgetTries(): Promise<void> {
    const deleted = byDesign.tries.map((name) => `delete from app.${name}`);
    await this.client.query(
      [...deleted, ...byDesign.triesInRow.map((name) => `update app.${name} set tries = 0`)].join(';'),
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Prepared under a name, for planning takes longer than counting. */
  async #ask(name: string, expression: (table: string) => string): Promise<Record<string, string>> {
    const parts = this.tables.map(
      (one) => `select '${one.name}' as name, (${expression(one.name)})::text as said from ${one.schema}.${one.name}`,
    );
    const { rows } = await this.client.query<Record<string, unknown>>({ name, text: parts.join(' union all ') });
    return Object.fromEntries(
      z
        .array(said)
        .parse(rows)
        .map((row) => [row.name, row.said]),
    );
  }
}
