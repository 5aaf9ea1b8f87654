import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { checkSealKey } from '../sealing/sealing-key.js';
import { retentionRules } from '../platform/retention/retention.js';
import { systemStatus, type SystemStatus } from './system.schema.js';

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
      this.unitOfWork.run((em) => em.query<Record<string, unknown>[]>(countAll, [this.clock.now()])),
    );
    const { altered } = await this.#heads.read();
    return systemStatus.parse({
      ...row,
      audit: { ...(typeof row?.['audit'] === 'object' && row['audit']), alteredHeads: altered },
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

const instant = (value: string): string => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const countAll = `
  select
    (select json_build_object('waiting', count(*), 'oldestAt', ${instant('min(created_at)')}) from outbox) as outbox,
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
       'sealed', (select count(*) from audit_seals),
       'waiting', (select count(*) from audit_pending),
       'sealedAt', (select ${instant('max(sealed_at)')} from audit_seals))) as audit,
    current_setting('server_version') as database`;
