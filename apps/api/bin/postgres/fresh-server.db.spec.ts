import pg from 'pg';
import { dirname } from 'node:path';
import { jobs } from '../../src/database/jobs.js';
import { migrateDatabase } from '../../src/database/migrate-database.js';
import { oldPostgres } from '../checks/outside-tools.mjs';
import { project } from '../project.mjs';
import { locateBinaries, type Binaries } from './binaries.mjs';
import { startThrowAwayServer } from './throw-away-server.mjs';

const secret = 'cd'.repeat(32);
const old = (): Binaries => ({ directory: dirname(oldPostgres() ?? ''), version: '15', major: '15' });

const servers: [string, () => Binaries][] = [
  ['the PostgreSQL that npm brings', () => locateBinaries(project)],
  ['PostgreSQL 15 (needs postgresql-15)', old],
];

/** What docs/operations.md asks for, and no more: a login that may create roles, and a database that it owns. */
describe.each(servers)('a fresh server of %s, and an owner who is no superuser', (_, binaries) => {
  let server: Awaited<ReturnType<typeof startThrowAwayServer>>;
  let databaseUrl: string;

  const ask = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const migrate = () => migrateDatabase({ databaseUrl, secret, jobs });
  const present = () =>
    ask(
      server.url.replace(/[^/]+$/, 'portal'),
      `select (select count(*)::int from pg_policy) as policies, (select count(*)::int from app.migrations) as migrations,
              (select count(*)::int from pgboss.queue) as queues,
              (select array_agg(rolname::text order by 1) from pg_roles where rolname like 'portal%') as roles`,
    );

  beforeAll(async () => {
    server = await startThrowAwayServer(project, binaries());
    await ask(server.url, `create role deployer login createrole password 'deploys'`);
    await ask(server.url, 'create database portal owner deployer');
    databaseUrl = Object.assign(new URL(server.url), {
      username: 'deployer',
      password: 'deploys',
      pathname: '/portal',
    }).href;
  }, 60_000);
  afterAll(() => server.stop());

  it('is migrated, roles and all, and again without a change', async () => {
    await migrate();
    const [first] = await present();
    expect(first).toMatchObject({
      queues: jobs.length + 1,
      roles: expect.arrayContaining(['portal_owner', 'portal_jobs']),
    });
    expect(await migrate()).toContain('revoke select on pg_catalog.pg_stat_activity from public');
    expect(await present()).toEqual([first]);
  }, 60_000);

  it('keeps nobody waiting when two migrate at the same time', async () => {
    await Promise.all([migrate(), migrate()]);
    expect(await ask(databaseUrl, "select 1 from pg_roles where rolsuper and rolname like 'portal%'")).toEqual([]);
  }, 60_000);
});
