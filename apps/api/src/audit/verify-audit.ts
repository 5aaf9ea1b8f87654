import type pg from 'pg';
import { z } from 'zod';
import { CHAIN_START, chainedColumns, chainedEvent, chainHash } from './audit-chain.js';
import type { AuditHeads } from '../platform/audit/audit-heads.js';
import type { AuditFault } from './audit-fault.js';
import type { AuditVerdict } from './audit-verdict.js';
import { verifyHeads } from './verify-heads.js';

const BATCH = 1000;
const link = z.object({
  sequence: z.coerce.number(),
  eventId: z.uuid(),
  previous: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
  event: chainedEvent.nullable(),
});

/**
 * Recomputes the chains and holds them against the heads file. Memory stays bounded, however long they are.
 * @param client sees every row (the owner)
 * @param options.tenantId one tenant only
 * @param options.anchor what a line of the heads file was known by when it was noted elsewhere: it must still be there
 */
export async function verifyAudit(
  client: pg.ClientBase,
  heads: AuditHeads,
  options: { tenantId?: string; anchor?: string } = {},
): Promise<AuditVerdict> {
  // What is sealed while the file is read is not behind.
  const due = await anchoredHeads(client, options.tenantId ?? null);
  const anchors = [await lastAnchor(client), options.anchor].filter((anchor) => anchor !== undefined);
  const { furthest, faults } = await verifyHeads(client, heads, { tenantId: options.tenantId ?? null, anchors });
  const isMissing = furthest.size === 0 && due.size > 0;
  if (isMissing) faults.push({ tenantId: null, kind: 'heads-missing', at: 'no head in DATA_DIR/audit-heads-*.jsonl' });
  const tenants = await tenantsOf(client, options.tenantId ?? null, [...furthest.keys()]);
  let events = 0;
  for (const tenantId of tenants) {
    const noted = furthest.get(tenantId) ?? 0;
    const sealed = due.get(tenantId) ?? 0;
    if (!isMissing && sealed > noted) faults.push({ tenantId, kind: 'head-behind', at: `${noted + 1} to ${sealed}` });
    const reached = await verifyChain(client, tenantId, faults);
    if (noted > reached) faults.push({ tenantId, kind: 'tail-cut', at: `${reached + 1} to ${noted}` });
    faults.push(...(await neverSealed(client, tenantId)));
    events += reached;
  }
  return { tenants: tenants.length, events, faults };
}

/** What the portal itself knows the last line of the heads file by. */
async function lastAnchor(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ mac: string }>('select mac from app.audit_anchor');
  return rows[0]?.mac;
}

/** How far each chain is sealed, of those that are in the heads file by now. */
async function anchoredHeads(client: pg.ClientBase, only: string | null): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; sequence: number }>(
    `select tenant_id as id, max(sequence)::float8 as sequence from app.audit_seals s
     where ($1::uuid is null or tenant_id = $1)
       and not exists (select 1 from app.audit_unanchored u where u.tenant_id = s.tenant_id) group by 1`,
    [only],
  );
  return new Map(rows.map(({ id, sequence }) => [id, sequence]));
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

async function verifyChain(client: pg.ClientBase, tenantId: string, faults: AuditFault[]): Promise<number> {
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
      previous = found.hash;
      sequence = found.sequence;
    }
    if (rows.length < BATCH) return sequence;
  }
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
