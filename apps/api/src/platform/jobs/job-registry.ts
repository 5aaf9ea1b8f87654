import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JobHandler } from './job.js';

/** All job handlers of the application, found at boot. */
@Injectable()
export class JobRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when two handlers claim one job: found at start, not at three in the morning */
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
