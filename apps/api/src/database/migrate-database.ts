import { DataSource } from 'typeorm';
import pg from 'pg';
import { ownerDataSourceOptions, prepareRoles, raiseWall } from '#tenancy';
import { PgBossQueue } from '../platform/jobs/pg-boss-queue.js';
import { migrations } from './migrations.js';
import { lockWall, refuseFaults } from './wall-faults.js';
import { wall } from './wall.js';

type MigrateOptions = {
  /** The owner's connection. */
  readonly databaseUrl: string;
  readonly secret: string;
  readonly jobs: readonly { readonly name: string; readonly retries: number }[];
};

/**
 * Brings a database to the present schema, wall and queues. Safe to run again, and by several at once (advisory lock).
 * @returns statements that only a superuser may run, and that would close what PostgreSQL opens to everybody
 */
export async function migrateDatabase({ databaseUrl, secret, jobs }: MigrateOptions): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await lockWall(owner);
    await prepareRoles(owner, { secret });
    await owner.query('create schema if not exists pgboss');
    await runMigrations(databaseUrl);
    await raiseWall(owner, wall, { secret });
    await prepareQueues(databaseUrl, jobs);
    await owner.query(`
      grant usage on schema pgboss to portal_jobs;
      grant select, insert, update, delete on all tables in schema pgboss to portal_jobs;
      grant execute on all functions in schema pgboss to portal_jobs;
      grant usage on all sequences in schema pgboss to portal_jobs;
    `);
    return await refuseFaults(owner);
  } finally {
    await owner.end();
  }
}

async function runMigrations(databaseUrl: string): Promise<void> {
  const source = new DataSource(ownerDataSourceOptions({ databaseUrl, migrations }));
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

async function prepareQueues(databaseUrl: string, jobs: MigrateOptions['jobs']): Promise<void> {
  const queue = new PgBossQueue({ connectionString: databaseUrl, migrate: true });
  await queue.start();
  try {
    await queue.createQueues(jobs);
  } finally {
    await queue.stop();
  }
}
