import { Test } from '@nestjs/testing';
import { SealAudit } from './audit/seal-audit.js';
import { CONFIG } from './config.js';
import { JobRegistry } from './platform/jobs/job-registry.js';
import { PgBossQueue } from './platform/jobs/pg-boss-queue.js';
import { OutboxListener } from './platform/outbox/outbox-listener.adapter.js';
import { Relay } from './platform/outbox/relay.js';
import { AnsweredRequests } from './platform/requests/answered-requests.js';
import { DeleteExpired } from './platform/retention/delete-expired.js';
import { InformOwners } from './system/inform-owners.js';
import { Worker } from './worker.js';

describe('a worker that starts', () => {
  const nothing = () => Promise.resolve();

  /** @param seal the first try to seal what happened while no worker ran */
  async function start(seal: () => Promise<number>) {
    const done: string[] = [];
    const [informed, looped] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    // Of the last loop: all others have begun by then.
    const last = () => {
      looped.resolve(undefined);
      return nothing();
    };
    const seals = [seal];
    const run = () => (seals.pop() ?? (() => Promise.resolve(0)))().finally(() => done.push('sealed'));
    const inform = () => {
      done.push('informed');
      informed.resolve(undefined);
      return Promise.resolve([]);
    };
    const module = await Test.createTestingModule({
      providers: [
        Worker,
        { provide: CONFIG, useValue: { PROCESS: 'all' } },
        { provide: PgBossQueue, useValue: { start: nothing, work: nothing, workDeadLetters: nothing, stop: nothing } },
        { provide: OutboxListener, useValue: { start: nothing, stop: nothing } },
        { provide: Relay, useValue: { drain: nothing } },
        { provide: SealAudit, useValue: { run } },
        { provide: DeleteExpired, useValue: { run: last } },
        { provide: InformOwners, useValue: { run: inform } },
        { provide: JobRegistry, useValue: { handlersOf: () => [] } },
        { provide: AnsweredRequests, useValue: { forgetOld: nothing } },
      ],
    }).compile();
    const worker = module.get(Worker);
    await worker.onApplicationBootstrap();
    return { done, informed: informed.promise, looped: looped.promise, stop: () => worker.beforeApplicationShutdown() };
  }

  it('seals before it looks what is wrong', async () => {
    const first = Promise.withResolvers<number>();
    const { done, informed, looped, stop } = await start(() => first.promise);
    await looped;
    expect(done).not.toContain('informed');
    first.resolve(301);
    await informed;
    await stop();
  });

  it('looks what is wrong also when it could not seal', async () => {
    const { informed, stop } = await start(() => Promise.reject(new Error('The disk is full.')));
    await informed;
    await stop();
  });
});
