import type pg from 'pg';
import { z } from 'zod';
import { CHAIN_START, chainedColumns, chainedEvent, chainHash } from './audit-chain.js';
import type { AuditHeads } from '../platform/audit/audit-heads.js';

export type AuditFault = {
  readonly tenantId: string | null;
  readonly kind:
    | 'event-altered'
    | 'event-missing'
    | 'link-broken'
    | 'link-missing'
    | 'tail-cut'
    | 'head-rewritten'
    | 'never-sealed'
    | 'heads-altered';
  /** The event or the place in the chain that is wrong. */
  readonly at: string;
};
export type AuditVerdict = {
  readonly tenants: number;
  readonly events: number;
  readonly faults: readonly AuditFault[];
};

const BATCH = 1000;
const link = z.object({
  sequence: z.coerce.number(),
  eventId: z.uuid(),
  previous: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
  event: chainedEvent.nullable(),
});

/**
 * Recomputes the chains and holds them against the heads file. The chains are read in batches, the heads file as a whole.
 * @param client sees every row (the owner)
 * @param options.tenantId one tenant only
 */
export async function verifyAudit(
  client: pg.ClientBase,
  heads: AuditHeads,
  options: { tenantId?: string } = {},
): Promise<AuditVerdict> {
  const { heads: remembered, altered } = await heads.read();
  const faults: AuditFault[] =
    altered > 0 ? [{ tenantId: null, kind: 'heads-altered', at: `${altered} lines of the heads file` }] : [];
  const tenants = await tenantsOf(
    client,
    options.tenantId ?? null,
    remembered.map((head) => head.tenantId),
  );
  let events = 0;
  for (const tenantId of tenants) {
    const anchors = new Map(
      remembered.filter((head) => head.tenantId === tenantId).map((head) => [head.sequence, head.hash]),
    );
    events += await verifyChain(client, tenantId, anchors, faults);
    faults.push(...(await neverSealed(client, tenantId)));
  }
  return { tenants: tenants.length, events, faults };
}

async function tenantsOf(
  client: pg.ClientBase,
  only: string | null,
  remembered: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct id from (select distinct tenant_id as id from app.audit_events union all
       select distinct tenant_id from app.audit_seals union all select unnest($2::uuid[])) t where $1::uuid is null or id = $1 order by id`,
    [only, remembered],
  );
  return rows.map(({ id }) => id);
}

async function verifyChain(
  client: pg.ClientBase,
  tenantId: string,
  anchors: ReadonlyMap<number, string>,
  faults: AuditFault[],
): Promise<number> {
  let previous: Buffer = CHAIN_START;
  let sequence = 0;
  for (;;) {
    const { rows } = await client.query(
      `select s.sequence, s.event_id as "eventId", s.previous_hash as previous, s.hash, e.event
       from app.audit_seals s
       left join lateral (select to_jsonb(x) as event from (select ${chainedColumns} from app.audit_events e
                          where e.tenant_id = s.tenant_id and e.id = s.event_id) x) e on true
       where s.tenant_id = $1 and s.sequence > $2 order by s.sequence limit ${BATCH}`,
      [tenantId, sequence],
    );
    for (const { eventId, event, ...found } of z.array(link).parse(rows)) {
      if (found.sequence !== sequence + 1)
        faults.push({ tenantId, kind: 'link-missing', at: `${sequence + 1} to ${found.sequence - 1}` });
      else if (!found.previous.equals(previous))
        faults.push({ tenantId, kind: 'link-broken', at: String(found.sequence) });
      if (!event) faults.push({ tenantId, kind: 'event-missing', at: eventId });
      else if (!chainHash(found.previous, event).equals(found.hash))
        faults.push({ tenantId, kind: 'event-altered', at: eventId });
      const anchor = anchors.get(found.sequence);
      if (anchor !== undefined && anchor !== found.hash.toString('hex'))
        faults.push({ tenantId, kind: 'head-rewritten', at: String(found.sequence) });
      previous = found.hash;
      sequence = found.sequence;
    }
    if (rows.length < BATCH) break;
  }
  const furthest = Math.max(0, ...anchors.keys());
  if (furthest > sequence) faults.push({ tenantId, kind: 'tail-cut', at: `${sequence + 1} to ${furthest}` });
  return sequence;
}

/** Events that are neither sealed nor waiting for it: somebody took them off the list. */
async function neverSealed(client: pg.ClientBase, tenantId: string): Promise<readonly AuditFault[]> {
  const { rows } = await client.query<{ id: string }>(
    `select e.id from app.audit_events e where e.tenant_id = $1
       and not exists (select 1 from app.audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id)
       and not exists (select 1 from app.audit_pending p where p.tenant_id = e.tenant_id and p.event_id = e.id) limit 100`,
    [tenantId],
  );
  return rows.map(({ id }) => ({ tenantId, kind: 'never-sealed', at: id }));
}
