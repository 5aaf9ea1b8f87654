import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { enterContext, ownerDataSourceOptions, type TenancyContext } from '#tenancy';
import { AppModule } from '../app.module.js';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { JobRegistry } from '../platform/jobs/job-registry.js';
import { runDueJobs } from '../platform/jobs/run-due-jobs.js';
import { enterRequest, type Actor } from '../platform/requests/request-scope.js';
import { DemoClock } from './demo-clock.js';

/** The application with a clock that can be set, for living through the demo's past by the real use cases. */
export class Demo {
  private constructor(
    readonly app: INestApplicationContext,
    readonly clock: DemoClock,
    private readonly owner: DataSource,
  ) {}

  static async open(config: Config): Promise<Demo> {
    const clock = new DemoClock();
    const module = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(CONFIG)
      .useValue({ ...config, PROCESS: 'api' })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    const owner = await new DataSource(ownerDataSourceOptions({ databaseUrl: config.DATABASE_URL })).initialize();
    return new Demo(module, clock, owner);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token, { strict: false });
  }

  sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.owner.query<Row[]>(text, values);
  }

  /** Runs a use case as somebody in a realm. */
  as<T>(context: TenancyContext, actor: Actor, work: () => Promise<T>): Promise<T> {
    return enterRequest({ actor, locale: 'da', session: null }, () => enterContext(context, work));
  }

  /** Does what relay and queue would have done by the demo's now. */
  async runJobs(): Promise<void> {
    const sql = (text: string, values: unknown[]) => this.sql(text, values);
    await runDueJobs({ sql, now: () => this.clock.now(), handlers: this.get(JobRegistry).handlers() });
  }

  async close(): Promise<void> {
    await this.owner.destroy();
    await this.app.close();
  }
}
