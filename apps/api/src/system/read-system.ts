import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { checkSealKey } from '../sealing/sealing-key.js';
import { retentionRules } from '../platform/retention/retention.js';
import { systemStatus, type SystemStatus } from './system.schema.js';
import { utc } from '../platform/utc.js';

/** Counts of what waits, failed and went out, and whether the evidence is whole. Only the jobs' own role sees all of it. */
@Injectable()
export class ReadSystem {
  readonly #heads: AuditHeads;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealKey: LoadSealKey,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.#heads = new AuditHeads(config);
  }

  async run(): Promise<SystemStatus> {
    const [row] = await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.read(countAll, [this.clock.now()]),
    );
    return systemStatus.parse({
      ...row,
      audit: {
        ...(typeof row?.['audit'] === 'object' && row['audit']),
        alteredHeads: await this.#heads.faultsInTail(
          z
            .string()
            .nullable()
            .parse(row?.['anchor'] ?? null),
        ),
      },
      seal: await this.#seal(),
      retention: retentionRules.map(({ id, term, reason }) => ({ id, ...term, reason })),
      node: process.version,
    });
  }

  async #seal(): Promise<SystemStatus['seal']> {
    const key = await this.sealKey.existing();
    if (!key) return null;
    const { state } = checkSealKey(key, this.clock.now());
    return { state, subject: key.subject, notAfter: key.notAfter.toISOString() };
  }
}

const countAll = `
  select
    (select json_build_object('waiting', count(*), 'oldestAt', ${utc('min(created_at)')}) from outbox) as outbox,
    (select json_build_object(
       'waiting', count(*) filter (where state = 'created' and start_after <= now()),
       'later', count(*) filter (where state = 'created' and start_after > now()),
       'retrying', count(*) filter (where state = 'retry'),
       'active', count(*) filter (where state = 'active'),
       'failed', count(*) filter (where state = 'failed'))
     from pgboss.job where name <> 'dead-letters') as jobs,
    (select json_build_object(
       'queued', count(*) filter (where status = 'queued'),
       'sent', count(*) filter (where status = 'sent' and queued_at > $1::timestamptz - interval '30 days'),
       'failed', count(*) filter (where status = 'failed' and queued_at > $1::timestamptz - interval '30 days'),
       'bounced', count(*) filter (where status = 'bounced' and queued_at > $1::timestamptz - interval '30 days'))
     from mails) as mails,
    (select json_build_object(
       'sealed', coalesce(sum(h.sequence), 0),
       'waiting', (select count(*) from audit_pending),
       'sealedAt', ${utc('max(h.sealed_at)')})
     -- A chain is as long as its last link says: one look a tenant, however long the chains are.
     from tenants t cross join lateral (
       select sequence, sealed_at from audit_seals s where s.tenant_id = t.id order by sequence desc limit 1) h) as audit,
    (select mac from audit_anchor) as anchor,
    current_setting('server_version') as database`;
