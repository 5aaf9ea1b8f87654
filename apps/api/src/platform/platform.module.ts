import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '../database/database.module.js';
import { AuditLog } from './audit/audit-log.js';
import { Clock, SystemClock } from './clock.js';
import { JobRegistry } from './jobs/job-registry.js';
import { Effects } from './outbox/effects.js';
import { Outbox } from './outbox/outbox.js';
import { RateLimit } from './rate-limits/rate-limit.js';
import { RouteInventory } from './routes/route-inventory.js';

/** What every feature may inject. A feature module imports this one. */
@Module({
  imports: [DiscoveryModule, DatabaseModule],
  providers: [{ provide: Clock, useClass: SystemClock }, AuditLog, Outbox, Effects, JobRegistry, RateLimit, RouteInventory],
  exports: [DiscoveryModule, DatabaseModule, Clock, AuditLog, Outbox, Effects, JobRegistry, RateLimit, RouteInventory],
})
export class PlatformModule {}
