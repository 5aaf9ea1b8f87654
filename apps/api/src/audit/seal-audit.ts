import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { CHAIN_START, chainedColumns, chainedEvent, chainHash, type ChainedEvent } from './audit-chain.js';
import { AuditHeads, type Head } from '../platform/audit/audit-heads.js';

const BATCH = 500;
const SEALER_LOCK = 7_426_001;
const headRow = z.object({ tenantId: z.uuid(), sequence: z.coerce.number(), hash: z.instanceof(Buffer) });
type Link = {
  readonly event: ChainedEvent;
  readonly sequence: number;
  readonly previous: Buffer;
  readonly hash: Buffer;
};

/** Adds what has happened to each tenant's hash chain, right after it happened; one process at a time. */
@Injectable()
export class SealAudit {
  readonly #heads: AuditHeads;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.#heads = new AuditHeads(config);
  }

  /** @returns how many events were sealed; 0 also when another process is at it */
  async run(): Promise<number> {
    let total = 0;
    for (let sealed = BATCH; sealed === BATCH; total += sealed) sealed = await this.#sealBatch();
    return total;
  }

  async #sealBatch(): Promise<number> {
    const links = await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.run(() => this.#link()),
    );
    if (links.length > 0) await this.#heads.append(newHeads(links), this.clock.now());
    return links.length;
  }

  async #link(): Promise<readonly Link[]> {
    const { em } = this.unitOfWork;
    const lock = await em.query<{ mine: boolean }[]>(`select pg_try_advisory_xact_lock($1) as mine`, [SEALER_LOCK]);
    if (!lock[0]?.mine) return [];
    const events = z.array(chainedEvent).parse(
      await em.query(
        `select ${chainedColumns} from audit_pending p join audit_events e on e.tenant_id = p.tenant_id and e.id = p.event_id
         order by e.tenant_id, e.id limit ${BATCH}`,
      ),
    );
    if (events.length === 0) return [];
    const links = chained(events, await this.#headsOf([...new Set(events.map((event) => event.tenantId))]));
    await em.query(
      `insert into audit_seals (tenant_id, sequence, event_id, previous_hash, hash, sealed_at)
       select l.*, $6 from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as l`,
      [
        links.map(({ event }) => event.tenantId),
        links.map(({ sequence }) => sequence),
        links.map(({ event }) => event.id),
        links.map(({ previous }) => previous),
        links.map(({ hash }) => hash),
        this.clock.now(),
      ],
    );
    await em.query(
      `delete from audit_pending p using unnest($1::uuid[], $2::uuid[]) as s(tenant_id, event_id)
       where p.tenant_id = s.tenant_id and p.event_id = s.event_id`,
      [events.map((event) => event.tenantId), events.map((event) => event.id)],
    );
    return links;
  }

  async #headsOf(tenantIds: readonly string[]): Promise<ReadonlyMap<string, { sequence: number; hash: Buffer }>> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select t.id as "tenantId", h.sequence, h.hash from unnest($1::uuid[]) as t(id)
       cross join lateral (select sequence, hash from audit_seals s where s.tenant_id = t.id order by sequence desc limit 1) h`,
      [tenantIds],
    );
    return new Map(
      z
        .array(headRow)
        .parse(rows)
        .map(({ tenantId, ...head }) => [tenantId, head]),
    );
  }
}

/** Links events, ordered by tenant, onto their tenants' heads. */
function chained(
  events: readonly ChainedEvent[],
  heads: ReadonlyMap<string, { sequence: number; hash: Buffer }>,
): readonly Link[] {
  const last = new Map(heads);
  return events.map((event) => {
    const { sequence, hash: previous } = last.get(event.tenantId) ?? { sequence: 0, hash: CHAIN_START };
    const link = { event, sequence: sequence + 1, previous, hash: chainHash(previous, event) };
    last.set(event.tenantId, link);
    return link;
  });
}

function newHeads(links: readonly Link[]): readonly Head[] {
  const heads = new Map(
    links.map(({ event, sequence, hash }) => [
      event.tenantId,
      { tenantId: event.tenantId, sequence, hash: hash.toString('hex') },
    ]),
  );
  return [...heads.values()];
}
