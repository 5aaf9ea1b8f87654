import { Inject, Injectable, Logger } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { CHAIN_START, chainedColumns, chainedEvent, chainHash, type ChainedEvent } from './audit-chain.js';
import { AuditHeads } from '../platform/audit/audit-heads.js';

const BATCH = 500;
const SEALER_LOCK = 7_426_001;
const headRow = z.object({ tenantId: z.uuid(), sequence: z.coerce.number(), hash: z.instanceof(Buffer) });
const ALL_HEADS = 'select distinct tenant_id from audit_seals';
const UNANCHORED = 'select tenant_id from audit_unanchored';
type Link = {
  readonly event: ChainedEvent;
  readonly sequence: number;
  readonly previous: Buffer;
  readonly hash: Buffer;
};

/**
 * Adds what has happened to each tenant's hash chain, right after it happened, and writes the heads to the file outside
 * the database; one process at a time. Sealed heads are on a list until they are in the file: a kill in between, of
 * whichever process, is made good by the next round of any.
 */
@Injectable()
export class SealAudit {
  readonly #log = new Logger('audit');
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
    await enterContext({ realm: 'system', tenantId: null }, async () => {
      for (let sealed = BATCH; sealed === BATCH; total += sealed)
        sealed = (await this.unitOfWork.run(() => this.#link())).length;
      await this.unitOfWork.run(() => this.#anchor());
    });
    return total;
  }

  /** The file is written inside the transaction, because its lock is what keeps other processes from the file. */
  async #anchor(): Promise<void> {
    const { em } = this.unitOfWork;
    if ((await em.query<unknown[]>(`${UNANCHORED} limit 1`)).length === 0) return;
    await em.query(`select pg_advisory_xact_lock($1)`, [SEALER_LOCK]);
    const at = this.clock.now();
    const heads = await this.#headsOf((await this.#heads.beginsFile(at)) ? ALL_HEADS : UNANCHORED);
    if (heads.size === 0) return;
    const mac = await this.#heads.append(
      [...heads].map(([tenantId, { sequence, hash }]) => ({ tenantId, sequence, hash: hash.toString('hex') })),
      at,
      await this.#lastAnchor(),
    );
    await em.query(`delete from audit_unanchored`);
    await em.query(
      `insert into audit_anchor (mac, anchored_at) values ($1, $2)
       on conflict (id) do update set mac = excluded.mac, anchored_at = excluded.anchored_at`,
      [mac, at],
    );
    this.#log.log({ anchor: mac });
  }

  async #lastAnchor(): Promise<string | null> {
    const rows = await this.unitOfWork.em.query<{ mac: string }[]>('select mac from audit_anchor');
    return rows[0]?.mac ?? null;
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
    const links = chained(
      events,
      await this.#headsOf('select distinct unnest($1::uuid[])', [events.map((event) => event.tenantId)]),
    );
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
    await em.query(`insert into audit_unanchored select distinct unnest($1::uuid[]) on conflict do nothing`, [
      events.map((event) => event.tenantId),
    ]);
    return links;
  }

  /** @param tenants SQL that names them */
  async #headsOf(
    tenants: string,
    values: unknown[] = [],
  ): Promise<ReadonlyMap<string, { sequence: number; hash: Buffer }>> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select t.id as "tenantId", h.sequence, h.hash from (${tenants}) as t(id)
       cross join lateral (select sequence, hash from audit_seals s where s.tenant_id = t.id order by sequence desc limit 1) h`,
      values,
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
