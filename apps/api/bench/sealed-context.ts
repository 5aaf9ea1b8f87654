import pg from 'pg';
import { DataSource } from 'typeorm';
import { enterContext, UnitOfWork } from '#tenancy';
import type { Portal } from '../src/testing/portal.js';
import { inRatio, median, type Figure } from './figure.js';
import type { Seeded } from './seed-many.js';

const CONTACTS = `select id, name from app.contacts where tenant_id = $1 order by id`;

/**
 * What isolation adds to a transaction with one read: a unit of work in a customer's sealed context, under policies,
 * against the same read by somebody who sees every row. One after the other on a warm connection, interleaved rounds.
 */
export async function compareTransactions(
  portal: Portal,
  { tenantId }: Pick<Seeded, 'tenantId'>,
  { rounds = 100, each = 30 } = {},
): Promise<Figure[]> {
  const url = portal.config.DATABASE_URL;
  const unitOfWork = portal.get(UnitOfWork);
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const ways = [
    {
      name: 'read of its own, sealed context',
      run: () => enterContext({ realm: 'controller', tenantId }, () => unitOfWork.read(CONTACTS, [tenantId])),
    },
    {
      name: 'unit of work, sealed context',
      run: () =>
        enterContext({ realm: 'controller', tenantId }, () =>
          unitOfWork.run((em) => em.query<unknown[]>(CONTACTS, [tenantId])),
        ),
    },
    {
      name: "TypeORM's transaction",
      run: () => source.transaction((em) => em.query<unknown[]>(CONTACTS, [tenantId])),
    },
    { name: 'BEGIN and COMMIT by pg', run: () => bareTransaction(pool, tenantId) },
    {
      name: 'pg without a transaction',
      run: async () => (await pool.query<Record<string, unknown>>(CONTACTS, [tenantId])).rows,
    },
  ].map((way) => ({ ...way, milliseconds: new Array<number>() }));
  try {
    for (let round = -1; round < rounds; round++)
      for (const { run, milliseconds } of ways) {
        const start = performance.now();
        for (let time = 0; time < each; time++)
          if ((await run()).length === 0) throw new Error('The read of comparison found nothing.');
        if (round >= 0) milliseconds.push((performance.now() - start) / each);
      }
    const measured = ways.map(({ name, milliseconds }) => ({ name, value: median(milliseconds) }));
    return inRatio('a transaction with one read', 'ms', measured);
  } finally {
    await pool.end();
    await source.destroy();
  }
}

async function bareTransaction(pool: pg.Pool, tenantId: string): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Record<string, unknown>>(CONTACTS, [tenantId]);
    await client.query('commit');
    return rows;
  } finally {
    client.release();
  }
}
