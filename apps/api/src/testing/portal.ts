import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import pg from 'pg';
import { enterContext, ownerDataSourceOptions, prepareRoles, type TenancyContext } from '#tenancy';
import { AppModule } from '../app.module.js';
import { CONFIG, loadConfig, type Config } from '../config.js';
import { createAdapter, wireApp } from '../create-app.js';
import { jobs } from '../database/jobs.js';
import { migrateDatabase } from '../database/migrate-database.js';
import { createTestDatabase, templateDatabase, testSecret } from '../database/testing/test-database.js';
import { Clock } from '../platform/clock.js';
import { PAGE_ASSETS, unbuiltAssets } from '../platform/pages/assets.js';
import { enterRequest, type Actor } from '../platform/requests/request-scope.js';
import { FixedClock } from './fixed-clock.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The real application on a database of its own; only the clock is steered. */
export class Portal {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly config: Config,
    /** The owner's connection: sees everything, for arranging and for looking afterwards. */
    readonly owner: DataSource,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param settings environment variables that differ from the usual */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Portal> {
    await templateDatabase('portal', async (databaseUrl) => {
      await migrateDatabase({ databaseUrl, secret: testSecret, jobs });
    });
    const database = await createTestDatabase({ template: 'portal' });
    await closeToRoles(database.url);
    const folder = await mkdtemp(path.join(tmpdir(), 'portal-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      PORTAL_SECRET: testSecret,
      DATA_DIR: folder,
      PUBLIC_URL: 'http://localhost:3000',
      SMTP_URL: 'smtp://127.0.0.1:1',
      PROCESS: 'api',
      POOL_SIZE: '3',
      LOG_LEVEL: 'error',
      ...settings,
    });
    const clock = new FixedClock();
    const module = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(CONFIG)
      .useValue(config)
      .overrideProvider(PAGE_ASSETS)
      .useValue(unbuiltAssets)
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = await wireApp(module.createNestApplication<NestFastifyApplication>(createAdapter(config)), config);
    const owner = await new DataSource(ownerDataSourceOptions({ databaseUrl: database.url })).initialize();
    const drop = async () => {
      await app.close();
      await owner.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    };
    return new Portal(app, clock, config, owner, drop);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    const context: INestApplicationContext = this.app;
    return context.get<T>(token, { strict: false });
  }

  /** Runs `work` as somebody, in a realm: how a spec calls a use case without HTTP. */
  within<T>(context: TenancyContext, work: () => Promise<T>, actor: Actor = { kind: 'anonymous' }): Promise<T> {
    return enterRequest({ actor, locale: 'da', session: null }, () => enterContext(context, work));
  }

  /** SQL as the owner, who sees every row. */
  sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.owner.query<Row[]>(text, values);
  }

  stop(): Promise<void> {
    return this.drop();
  }
}

/** A copied database does not inherit what was revoked on the database itself. */
async function closeToRoles(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await prepareRoles(client, { secret: testSecret });
  } finally {
    await client.end();
  }
}
