import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { UnitOfWork, enterContext, prepareRoles, raiseWall, realmDataSourceOptions, realms } from '../index.js';
import type { Realm, Wall } from '../index.js';
import { sampleRows, sampleTables, sampleWall } from './sample-wall.js';

/** Roles belong to the whole server, so every database on the test server shares this secret. */
export const testSecret = 'ab'.repeat(32);

export type SampleDatabase = {
  readonly url: string;
  /** The superuser the server was started with. */
  readonly owner: pg.Client;
  readonly unitOfWork: UnitOfWork;
  readonly dataSources: Readonly<Record<Realm, DataSource>>;
  /** Runs SQL in one transaction as a realm and tenant, the way a use case would. */
  query(realm: Realm, tenantId: string | null, sql: string, parameters?: unknown[]): Promise<unknown[]>;
  /** Runs one statement in a read-only transaction of its own. */
  read(realm: Realm, tenantId: string | null, sql: string, parameters?: unknown[]): Promise<unknown[]>;
  drop(): Promise<void>;
};

/** Both ways to the database; what the wall promises holds for each. */
export const ways = ['query', 'read'] as const;

/** A database with a wall around a few tables, and the same rows for two tenants. */
export async function sampleDatabase({ wall = sampleWall, poolSize = 2 } = {}): Promise<SampleDatabase> {
  const name = `tenancy_${randomBytes(6).toString('hex')}`;
  await asSuperuser(serverUrl(), (client) => client.query(`create database ${name}`));
  const url = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href;

  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await prepareRoles(owner, { secret: testSecret });
    await owner.query(sampleTables);
    await owner.query(sampleRows);
    await raiseWall(owner, wall, { secret: testSecret });
  } catch (error) {
    await owner.end();
    throw error;
  }

  const dataSources = await connect(url, poolSize);
  const unitOfWork = new UnitOfWork(dataSources);
  return {
    url,
    owner,
    unitOfWork,
    dataSources,
    query: (realm, tenantId, sql, parameters) =>
      enterContext({ realm, tenantId }, () => unitOfWork.run(async (em) => rowsOf(await em.query(sql, parameters)))),
    read: (realm, tenantId, sql, parameters) =>
      enterContext({ realm, tenantId }, () => unitOfWork.read(sql, parameters)),
    drop: async () => {
      await Promise.all(Object.values(dataSources).map((dataSource) => dataSource.destroy()));
      await owner.end();
      await asSuperuser(serverUrl(), (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** Connects as somebody, works, disconnects. */
export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The wall again, as declared: undoes whatever fault a spec planted in policies and grants. */
export async function repair(database: SampleDatabase, wall: Wall = sampleWall): Promise<void> {
  await raiseWall(database.owner, wall, { secret: testSecret });
}

async function connect(url: string, poolSize: number): Promise<Record<Realm, DataSource>> {
  const open = async (realm: Realm) =>
    new DataSource(
      realmDataSourceOptions(realm, { databaseUrl: url, secret: testSecret, entities: [], poolSize }),
    ).initialize();
  const [processor, controller, open_, system, identity] = await Promise.all(realms.map(open));
  if (!processor || !controller || !open_ || !system || !identity) throw new Error('a realm is missing');
  return { processor, controller, public: open_, system, identity };
}

/** TypeORM answers UPDATE and DELETE with [rows, count]. */
function rowsOf(answer: unknown): unknown[] {
  if (!Array.isArray(answer)) return [];
  const [rows, count]: unknown[] = answer;
  return Array.isArray(rows) && typeof count === 'number' ? rows : answer;
}

/** A superuser on a server where specs may create databases and roles. */
export function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL: the URL of a PostgreSQL 18 where this spec may create a database');
  return url;
}
