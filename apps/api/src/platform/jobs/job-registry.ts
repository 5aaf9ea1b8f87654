import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JobHandler, type Job } from './job.js';

/** All job handlers of the application, found at boot. */
@Injectable()
export class JobRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * @param contracts every job that can be ordered
   * @throws Error when a job has no handler or two: found at start, not at three in the morning
   */
  handlersOf(contracts: readonly Job[]): readonly JobHandler[] {
    const handlers = this.handlers();
    const handled = handlers.map((handler) => handler.job);
    const missing = contracts.filter((job) => !handled.includes(job));
    const strange = handled.filter((job) => !contracts.includes(job));
    const names = [...missing, ...strange].map((job) => job.name);
    if (names.length > 0) throw new Error(`No handler, or no contract in database/jobs.ts, for: ${names.join(', ')}`);
    return handlers;
  }

  handlers(): readonly JobHandler[] {
    const handlers = this.discovery
      .getProviders()
      .map((provider): unknown => provider.instance)
      .filter((instance) => instance instanceof JobHandler);
    const names = handlers.map((handler) => handler.job.name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0) throw new Error(`More than one handler for: ${twice.join(', ')}`);
    return handlers;
  }
}
