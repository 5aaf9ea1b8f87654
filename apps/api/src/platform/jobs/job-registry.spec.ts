import { Injectable, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { defineJob, JobHandler } from './job.js';
import { JobRegistry } from './job-registry.js';

const sweep = defineJob('sweep', z.strictObject({}));
const dust = defineJob('dust', z.strictObject({}));

@Injectable()
class Sweep extends JobHandler {
  readonly job = sweep;
  async run(): Promise<void> {}
}
@Injectable()
class SweepAgain extends Sweep {}

const registryWith = async (...handlers: Provider[]) =>
  (await Test.createTestingModule({ imports: [DiscoveryModule], providers: [JobRegistry, ...handlers] }).compile()).get(
    JobRegistry,
  );

describe('the job registry', () => {
  it('gives each job its handler', async () => {
    expect((await registryWith(Sweep)).handlersOf([sweep])).toHaveLength(1);
  });

  it.each([
    ['a job without a handler', [Sweep], [sweep, dust], /dust/],
    ['a handler without a contract', [Sweep], [], /sweep/],
    ['two handlers of one job', [Sweep, SweepAgain], [sweep], /More than one handler for: sweep/],
  ])('keeps the program from booting with %s', async (_, handlers, contracts, fault) => {
    const registry = await registryWith(...handlers);
    expect(() => registry.handlersOf(contracts)).toThrow(fault);
  });
});
