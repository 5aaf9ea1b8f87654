import { resolve } from 'node:path';
import pg from 'pg';
import { inspectWall, realms, rolePassword, roleOf, type Realm } from '#tenancy';
import { startThrowAwayServer } from '../../bin/postgres/throw-away-server.mjs';
import { jobs } from './jobs.js';
import { migrateDatabase } from './migrate-database.js';
import { prepareWall } from './prepare-wall.js';
import { wall } from './wall.js';

const secret = 'cd'.repeat(32);

/** Roles are the whole server's, so what is done to them here is done on a server of its own. */
describe('the wall, at every start', () => {
  let server: Awaited<ReturnType<typeof startThrowAwayServer>>;
  let databaseUrl: string;
  beforeAll(async () => {
    server = await startThrowAwayServer(resolve(import.meta.dirname, '../../../..'));
    await as(server.url, 'create database portal');
    databaseUrl = Object.assign(new URL(server.url), { pathname: '/portal' }).href;
    await migrateDatabase({ databaseUrl, secret, jobs });
  }, 120_000);
  afterAll(() => server.stop());

  async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const as = (url: string, sql: string): Promise<unknown[]> =>
    connected(url, async (client) => (await client.query(sql)).rows);
  const asRole = (realm: Realm, sql: string) => {
    const [username, password] = [roleOf[realm], rolePassword(secret, roleOf[realm])];
    return as(Object.assign(new URL(databaseUrl), { username, password }).href, sql);
  };
  const start = () => prepareWall({ databaseUrl, secret });
  const readOnly = (realm: Realm) => asRole(realm, 'show default_transaction_read_only');

  it.each(realms)(
    'names and undoes what %s did to itself: its settings, everywhere, and its password',
    async (realm) => {
      const role = roleOf[realm];
      await asRole(
        realm,
        `alter role ${role} in database portal set search_path = nowhere;
       alter role ${role} in database postgres set work_mem = '64kB';
       alter role ${role} set default_transaction_read_only = on`,
      );
      expect(await readOnly(realm)).toEqual([{ default_transaction_read_only: 'on' }]);
      const findings = await connected(databaseUrl, (owner) => inspectWall(owner, wall));
      expect(findings.filter(({ rule }) => rule === 'role.setting')).toMatchObject([
        { object: role },
        { object: role },
      ]);
      await asRole(realm, `begin read write; alter role ${role} password 'mine now'; commit`);
      await expect(readOnly(realm)).rejects.toThrow('password');

      await start();

      expect(await readOnly(realm)).toEqual([{ default_transaction_read_only: 'off' }]);
      expect(await as(databaseUrl, 'select * from pg_db_role_setting where setrole <> 0')).toEqual([]);
    },
  );

  it('is refused in one line that says where and what to do, until it is raised anew', async () => {
    await as(databaseUrl, 'drop policy controller_wall on app.agreements');
    await expect(start()).rejects.toMatchObject({
      name: 'WallFaults',
      message: expect.stringMatching(/^[^\n]*agreements[.]controller_wall[^\n]*npm run migrate[^\n]*$/),
    });
    await migrateDatabase({ databaseUrl, secret, jobs });
    await start();
  });

  it('is prepared by several processes at once, beside one that works and one that migrates', async () => {
    const worker = new pg.Client({ connectionString: databaseUrl });
    await worker.connect();
    try {
      // What each transaction of a realm does first.
      await worker.query('begin; select from ctx.seal_key');
      await Promise.all([start(), start(), migrateDatabase({ databaseUrl, secret, jobs }), start(), start()]);
      await worker.query('commit');
    } finally {
      await worker.end();
    }
    expect(await as(databaseUrl, 'select count(*)::int as keys from ctx.seal_key')).toEqual([{ keys: 1 }]);
  });
});
