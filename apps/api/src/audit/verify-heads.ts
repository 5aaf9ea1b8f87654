import type pg from 'pg';
import type { AuditHeads } from '../platform/audit/audit-heads.js';
import type { Head } from '../platform/audit/heads-line.js';
import type { AuditFault } from './audit-fault.js';

const BATCH = 1000;

/**
 * Reads the heads file once and holds every head against the database.
 * @param options.anchors what lines were known by that must still be there
 * @returns how far each tenant's chain had got by what it says
 */
export async function verifyHeads(
  client: pg.ClientBase,
  heads: AuditHeads,
  { tenantId, anchors }: { readonly tenantId: string | null; readonly anchors: readonly string[] },
): Promise<{ readonly furthest: ReadonlyMap<string, number>; readonly faults: AuditFault[] }> {
  const furthest = new Map<string, number>();
  const faults: AuditFault[] = [];
  let altered = 0;
  const gone = new Set(anchors);
  const batch: Head[] = [];
  for await (const found of heads.read()) {
    if (found.state === 'altered') {
      altered += 1;
      continue;
    }
    if (found.state === 'broken')
      faults.push({ tenantId: null, kind: 'heads-cut', at: `before ${found.place}: a line is gone` });
    gone.delete(found.line.mac);
    for (const head of found.line.heads) {
      if (tenantId !== null && head.tenantId !== tenantId) continue;
      furthest.set(head.tenantId, Math.max(head.sequence, furthest.get(head.tenantId) ?? 0));
      batch.push(head);
    }
    if (batch.length >= BATCH) faults.push(...(await rewritten(client, batch.splice(0))));
  }
  faults.push(...(await rewritten(client, batch)));
  if (altered > 0) faults.push({ tenantId: null, kind: 'heads-altered', at: `${altered} lines of the heads file` });
  for (const mac of gone) faults.push({ tenantId: null, kind: 'heads-cut', at: `the line ${mac} is gone` });
  return { furthest, faults };
}

/** Heads whose link is there and has another hash: somebody computed the chain anew. */
async function rewritten(client: pg.ClientBase, heads: readonly Head[]): Promise<readonly AuditFault[]> {
  const { rows } = await client.query<{ tenantId: string; sequence: string }>(
    `select distinct s.tenant_id as "tenantId", s.sequence
     from unnest($1::uuid[], $2::bigint[], $3::text[]) as h(tenant_id, sequence, hash)
     join app.audit_seals s on s.tenant_id = h.tenant_id and s.sequence = h.sequence
     where encode(s.hash, 'hex') <> h.hash`,
    [heads.map((head) => head.tenantId), heads.map(({ sequence }) => sequence), heads.map(({ hash }) => hash)],
  );
  return rows.map(({ tenantId, sequence }) => ({ tenantId, kind: 'head-rewritten', at: sequence }));
}
