import type pg from 'pg';
import { enterContext, rolePassword, SafePool } from './index.js';
import { sealer } from './seal.js';
import { sampleDatabase, testSecret, type SampleDatabase } from './testing/sample-database.js';
import { acme, umbrella } from './testing/sample-wall.js';

let database: SampleDatabase;
let pool: SafePool;
beforeAll(async () => {
  database = await sampleDatabase();
  const url = new URL(database.url);
  url.username = 'portal_controller';
  url.password = rolePassword(testSecret, 'portal_controller');
  pool = new SafePool({ connectionString: url.href, max: 1 }, 'controller', sealer(testSecret));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const pidOf = async (client: pg.PoolClient) =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
const as = <T>(tenantId: string, work: () => Promise<T>) => enterContext({ realm: 'controller', tenantId }, work);
const titles = "select title from app.document where state = 'open'";

/** Takes the pool's only client, leaves it as `mistake` does, and says whether the next user gets the same one. */
async function handedOnAfter(mistake: (client: pg.PoolClient) => Promise<unknown>): Promise<boolean> {
  const client = await pool.connect();
  const before = await pidOf(client);
  await as(acme, () => mistake(client));
  client.release();
  const next = await pool.connect();
  const after = await pidOf(next);
  next.release();
  return before === after;
}

describe('a client that comes back', () => {
  it.each<[string, boolean, (client: pg.PoolClient) => Promise<unknown>]>([
    ['idle', true, (client) => client.query('select 1')],
    ['after a commit', true, (client) => client.query('begin').then(() => client.query('commit'))],
    ['after a rollback', true, (client) => client.query('begin').then(() => client.query('rollback'))],
    ['inside a transaction', false, (client) => client.query('begin')],
    [
      'inside a failed transaction',
      false,
      (client) => client.query('begin').then(() => client.query('select 1/0').catch(() => undefined)),
    ],
    [
      'before its answer',
      false,
      (client) => {
        void client.query('select pg_sleep(0.05)').catch(() => undefined);
        return Promise.resolve();
      },
    ],
    [
      'before its transaction has begun',
      false,
      (client) => {
        void client.query('begin').catch(() => undefined);
        return Promise.resolve();
      },
    ],
  ])('%s: handed on %p', async (_, handedOn, mistake) => {
    const destroyed = pool.destroyed;
    expect(await handedOnAfter(mistake)).toBe(handedOn);
    expect(pool.destroyed - destroyed).toBe(handedOn ? 0 : 1);
  });

  it('brand-new and unused is kept', async () => {
    const fresh = new SafePool(pool.options, 'controller', sealer(testSecret));
    await new Promise<void>((resolve) => {
      fresh.connect((_, __, release) => {
        release();
        resolve();
      });
    });
    expect([fresh.totalCount, fresh.destroyed]).toEqual([1, 0]);
    await fresh.end();
  });

  it('is guarded when it was taken with a callback too, as TypeORM does', async () => {
    const destroyed = pool.destroyed;
    await as(
      acme,
      () =>
        new Promise<void>((resolve, reject) => {
          pool.connect((error, client, release) => {
            if (!client) {
              reject(error ?? new Error('no client'));
              return;
            }
            void client.query('start transaction').then(() => {
              release();
              resolve();
            }, reject);
          });
        }),
    );
    expect(pool.destroyed - destroyed).toBe(1);
  });
});

describe('a transaction', () => {
  it.each(['BEGIN', 'begin;', ' start transaction isolation level serializable ', 'begin work'])(
    '%j does not start without a context',
    async (start) => {
      const client = await pool.connect();
      expect(() => client.query(start)).toThrow('No tenancy context');
      expect(() => client.query({ text: start })).toThrow('No tenancy context');
      client.release();
    },
  );

  it('that starts behind the pool’s back sees nothing', async () => {
    const client = await pool.connect();
    await expect(client.query(`select 1; begin; ${titles}`)).rejects.toThrow('no tenancy context');
    await client.query('rollback');
    await expect(client.query(titles)).rejects.toThrow('no tenancy context');
    client.release();
  });

  it('carries its context no further than its commit', async () => {
    const client = await pool.connect();
    await as(acme, () => client.query('begin'));
    expect((await client.query(titles)).rows).toEqual([{ title: 'acme open' }]);
    await client.query('commit');
    await expect(client.query(titles)).rejects.toThrow('no tenancy context');
    client.release();
  });

  it('inherits no setting from the one before', async () => {
    const client = await pool.connect();
    await as(acme, () => client.query('begin'));
    await client.query("select set_config('ctx.token', current_setting('ctx.token'), false)");
    await client.query('set search_path = pg_temp; set standard_conforming_strings = off; set statement_timeout = 0');
    await client.query('commit');
    await as(umbrella, () => client.query('begin'));
    expect((await client.query(titles)).rows).toEqual([{ title: 'umbrella open' }]);
    expect((await client.query('show standard_conforming_strings')).rows).toEqual([
      { standard_conforming_strings: 'on' },
    ]);
    await client.query('commit');
    client.release();
  });
});
