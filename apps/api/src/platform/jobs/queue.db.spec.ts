import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { realmDataSourceOptions, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { sealAgreement } from '../../agreement-record/agreements.jobs.js';
import { sendMail } from '../../mail/mail.jobs.js';
import { givenTenant, type Tenant } from '../../testing/given.js';
import { Portal } from '../../testing/portal.js';
import { newId } from '../ids.js';
import { Clock } from '../clock.js';
import { Effects } from '../outbox/effects.js';
import { OutboxListener } from '../outbox/outbox-listener.adapter.js';
import { Outbox } from '../outbox/outbox.js';
import { Relay } from '../outbox/relay.js';
import { JobHandler, type JobCall } from './job.js';
import { JobQueue, type Enqueued } from './job-queue.js';
import { Loop } from './loop.js';
import { PgBossQueue } from './pg-boss-queue.js';

const A_MINUTE = 60;
const SYSTEM = { realm: 'system', tenantId: null } as const;
/** The shortest that the queue allows; the portal's own is 15. */
const HEARTBEAT_SECONDS = 10;

/** Does its effect, and then what the spec wants. */
class Counting extends JobHandler<typeof sendMail.payload> {
  readonly job = sendMail;
  readonly calls: string[] = [];
  effects = 0;
  failures = 0;

  constructor(private readonly once: Effects) {
    super();
  }

  readonly givenUp: string[] = [];
  override async giveUp({ mailId }: z.output<typeof sendMail.payload>, { tenantId, effectId }: JobCall): Promise<void> {
    this.givenUp.push(`${tenantId} ${effectId} ${mailId}`);
  }

  async run(_payload: z.output<typeof sendMail.payload>, call: JobCall): Promise<void> {
    this.calls.push(call.effectId);
    await this.once.once(call, async () => void (this.effects += 1));
    if (this.failures-- > 0) throw new Error('broke down after the effect, before the note');
  }
}

/** Notes only that it was called. */
class Prompt extends JobHandler<typeof sealAgreement.payload> {
  readonly job = sealAgreement;
  times = 0;
  run(): Promise<void> {
    this.times += 1;
    return Promise.resolve();
  }
}

/** A relay that breaks down between handing the jobs on and taking them off the outbox. */
class Breaking extends JobQueue {
  constructor(private readonly queue: JobQueue) {
    super();
  }
  async enqueue(jobs: readonly Enqueued[], now: Date, em: UnitOfWork['em']): Promise<void> {
    await this.queue.enqueue(jobs, now, em);
    throw new Error('killed');
  }
}

describe('the outbox and the queue', () => {
  let portal: Portal;
  let acme: Tenant;
  let handler: Counting;
  const inQueue = (text: string, values: unknown[] = []): Promise<unknown[]> =>
    portal.within(SYSTEM, () => portal.get(UnitOfWork).run((em) => em.query<unknown[]>(text, values)));
  const add = (): Promise<string> =>
    portal.within({ realm: 'processor', tenantId: null }, () =>
      portal.get(UnitOfWork).run(() => {
        const payload = { mailId: newId() };
        return portal.get(Outbox).add(sendMail, { tenantId: acme.id, payload });
      }),
    );
  const waiting = async (): Promise<number> => (await portal.sql('select 1 from app.outbox')).length;
  const queued = async (): Promise<number> =>
    (await inQueue(`select 1 from pgboss.job where name = 'send-mail'`)).length;
  const until = async (done: () => boolean): Promise<void> => {
    for (let looks = 0; looks < 350 && !done(); looks += 1) await pause(100);
    expect(done()).toBe(true);
  };

  beforeAll(async () => {
    portal = await Portal.start();
    acme = await givenTenant(portal, 'Acme');
    await inQueue(`update pgboss.queue set heartbeat_seconds = ${HEARTBEAT_SECONDS} where name = 'send-mail'`);
    await portal.get(PgBossQueue).start();
    handler = new Counting(portal.get(Effects));
  });
  afterAll(async () => {
    await portal.get(PgBossQueue).stop();
    await portal.stop();
  });

  it('lose nothing and double nothing when the relay dies in between', async () => {
    for (let n = 0; n < 5; n += 1) await add();
    const dying = new Relay(portal.get(UnitOfWork), new Breaking(portal.get(PgBossQueue)), portal.get(Clock));
    await expect(dying.drain()).rejects.toThrow('killed');
    expect([await waiting(), await queued()]).toEqual([5, 0]);
    expect(await portal.get(Relay).drain()).toBe(5);
    expect([await waiting(), await queued()]).toEqual([0, 5]);
  });

  it('hand each job on once when several relays run at the same time', async () => {
    await Promise.all(Array.from({ length: 40 }, add));
    const relay = portal.get(Relay);
    const moved = await Promise.all([relay.drain(), relay.drain(), relay.drain()]);
    expect(moved.reduce((sum, n) => sum + n, 0)).toBe(40);
    expect([await waiting(), await queued()]).toEqual([0, 45]);
  });

  it('hand a job of a killed worker to another, and make each effect once', async () => {
    const killed = await killedInTheMiddle(portal);
    handler.failures = 1;
    await portal.get(PgBossQueue).work(handler, { pollingIntervalSeconds: 0.5 });
    // A call is counted when it begins, its effect when it has happened.
    await until(() => handler.calls.includes(killed) && handler.calls.length >= 46 && handler.effects >= 45);
    const times = Map.groupBy(handler.calls, (id) => id);
    expect(times.size).toBe(45);
    expect(handler.calls).toHaveLength(46);
    expect(handler.effects).toBe(45);
    expect(await portal.sql('select 1 from app.effects')).toHaveLength(45);
  }, 40_000);

  it('are told of at once: nobody waits for the next look', async () => {
    const prompt = new Prompt();
    const relay = new Loop('spec', () => portal.get(Relay).drain(), A_MINUTE * 1000);
    await portal.get(OutboxListener).start(() => relay.wake());
    await portal.get(PgBossQueue).work(prompt, { pollingIntervalSeconds: A_MINUTE });
    for (let times = 1; times <= 4; times += 1) {
      await portal.within({ realm: 'processor', tenantId: null }, () =>
        portal.get(UnitOfWork).run(async () => {
          const order = { tenantId: acme.id, payload: { agreementId: newId() } };
          await portal.get(Outbox).add(sealAgreement, order);
        }),
      );
      await until(() => prompt.times === times);
    }
    await portal.get(OutboxListener).stop();
    await relay.stop();
  }, 20_000);

  it('tell the handler of a job that has failed for the last time, and keep it on the list', async () => {
    const id = await add();
    await portal.get(Relay).drain();
    await inQueue(`update pgboss.job set retry_limit = 0 where id = $1`, [id]);
    handler.failures = 1;
    await portal.get(PgBossQueue).workDeadLetters([handler], { pollingIntervalSeconds: 0.5 });
    await until(() => handler.givenUp.length > 0);
    const [job] = await inQueue(`select state, data->'payload'->>'mailId' as mail from pgboss.job where id = $1`, [id]);
    expect(job).toEqual({ state: 'failed', mail: expect.any(String) });
    const { mail } = z.object({ mail: z.string() }).parse(job);
    expect(handler.givenUp).toEqual([`${acme.id} ${id} ${mail}`]);
  }, 20_000);
});

/** Another process takes one job, and is killed with it in hand. @returns the job's id */
async function killedInTheMiddle(portal: Portal): Promise<string> {
  const { DATABASE_URL: databaseUrl, PORTAL_SECRET: secret } = portal.config;
  const options = realmDataSourceOptions('system', { databaseUrl, secret, entities: [], poolSize: 1 });
  const program = `
    import { PgBoss } from ${JSON.stringify(import.meta.resolve('pg-boss'))};
    const boss = new PgBoss({ connectionString: process.env.QUEUE_URL, schema: 'pgboss', migrate: false, createSchema: false, supervise: false, schedule: false });
    boss.on('error', () => {});
    await boss.start();
    const [job] = await boss.fetch('send-mail');
    process.stdout.write(job.id);
    setInterval(() => {}, 1000);`;
  const worker = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { QUEUE_URL: 'url' in options ? (options.url ?? '') : '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [id]: unknown[] = await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  return String(id);
}
