import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '../database/database.module.js';
import { AuditLog } from './audit/audit-log.js';
import { Clock, SystemClock } from './clock.js';
import { realmDataSourceOptions } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DraftRevisions } from './draft-revisions.js';
import { JobQueue } from './jobs/job-queue.js';
import { PgBossQueue } from './jobs/pg-boss-queue.js';
import { JobRegistry } from './jobs/job-registry.js';
import { Effects } from './outbox/effects.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxListener } from './outbox/outbox-listener.adapter.js';
import { Relay } from './outbox/relay.js';
import { KeptForms } from './pages/kept-forms.js';
import { AnsweredRequests } from './requests/answered-requests.js';
import { RateLimit } from './rate-limits/rate-limit.js';
import { DeleteExpired } from './retention/delete-expired.js';
import { RouteInventory } from './routes/route-inventory.js';
import { Fingerprint } from './secrets/fingerprint.js';

const shared = [
  AuditLog,
  Outbox,
  Effects,
  Relay,
  JobRegistry,
  RateLimit,
  Fingerprint,
  DeleteExpired,
  DraftRevisions,
  RouteInventory,
  AnsweredRequests,
  KeptForms,
];

/** Queue and relay sign in as the jobs' own database role. */
function jobsDatabase(config: Config): string {
  const options = realmDataSourceOptions('system', {
    databaseUrl: config.DATABASE_URL,
    secret: config.PORTAL_SECRET,
    entities: [],
    poolSize: 1,
  });
  return 'url' in options ? (options.url ?? '') : '';
}
const jobQueue = (config: Config) => new PgBossQueue({ connectionString: jobsDatabase(config), migrate: false });
const outboxListener = (config: Config) => new OutboxListener(jobsDatabase(config));

/** What every feature may inject. A feature module imports this one. */
@Module({
  imports: [ConfigModule, DiscoveryModule, DatabaseModule],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: PgBossQueue, inject: [CONFIG], useFactory: jobQueue },
    { provide: OutboxListener, inject: [CONFIG], useFactory: outboxListener },
    { provide: JobQueue, useExisting: PgBossQueue },
    ...shared,
  ],
  exports: [ConfigModule, DiscoveryModule, DatabaseModule, Clock, PgBossQueue, OutboxListener, ...shared],
})
export class PlatformModule {}
