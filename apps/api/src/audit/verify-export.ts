import type { z } from 'zod';
import type { NotedHead } from '../platform/audit/heads-files.js';
import { CHAIN_START, chainHash } from './audit-chain.js';
import { exportedLink, exportEnd, exportHead, type ExportedLink } from './exported-events.js';
import type { AuditFault } from './audit-fault.js';
import type { AuditVerdict } from './audit-verdict.js';

/**
 * Recomputes the chains of an export as JSON Lines, without a database. One line is held at a time.
 * @param lines of the file
 * @param heads of a heads file that lay elsewhere; without them a chain that was computed anew looks whole
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  heads: readonly NotedHead[] = [],
): Promise<AuditVerdict> {
  const check = new ExportCheck(heads);
  for await (const line of lines) if (line !== '') check.take(line);
  return check.verdict();
}

type Head = z.infer<typeof exportHead>['export'];

class ExportCheck {
  readonly #faults: AuditFault[] = [];
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #ends = new Map<string, number>();
  #head: Head | null = null;
  #end: z.infer<typeof exportEnd>['end'] | null = null;
  #last: { tenantId: string; sequence: number; hash: Buffer } | null = null;
  #lines = 0;
  #events = 0;

  constructor(private readonly heads: readonly NotedHead[]) {
    this.#anchors = new Map(heads.map(({ tenantId, sequence, hash }) => [`${tenantId} ${sequence}`, hash]));
  }

  take(line: string): void {
    this.#lines += 1;
    const json = parsed(line);
    if (this.#lines === 1) {
      this.#head = exportHead.safeParse(json).data?.export ?? null;
      if (!this.#head) this.#fault(null, 'unreadable', 'line 1');
      return;
    }
    const link = exportedLink.safeParse(json);
    const end = exportEnd.safeParse(json);
    if (link.success && !this.#end) this.#link(link.data);
    else if (end.success && !this.#end) this.#end = end.data.end;
    else this.#fault(null, 'unreadable', `line ${this.#lines}`);
  }

  verdict(): AuditVerdict {
    if (this.#end?.events !== this.#events) this.#fault(null, 'file-cut', `after ${this.#events} events`);
    if (this.#head?.complete) this.#tails(this.#head);
    return { tenants: this.#ends.size, events: this.#events, faults: this.#faults };
  }

  #link({ event, ...link }: ExportedLink): void {
    this.#events += 1;
    const { tenantId, id } = event;
    const [previous, hash] = [Buffer.from(link.previous, 'hex'), Buffer.from(link.hash, 'hex')];
    const before = this.#last?.tenantId === tenantId ? this.#last : { sequence: 0, hash: CHAIN_START };
    if (link.sequence === before.sequence + 1) {
      if (!previous.equals(before.hash)) this.#fault(tenantId, 'link-broken', String(link.sequence));
    } else if (this.#head?.complete !== false || link.sequence <= before.sequence)
      this.#fault(tenantId, 'link-missing', `${before.sequence + 1} to ${link.sequence - 1}`);
    if (!chainHash(previous, event).equals(hash)) this.#fault(tenantId, 'event-altered', id);
    const anchor = this.#anchors.get(`${tenantId} ${link.sequence}`);
    if (anchor !== undefined && anchor !== link.hash) this.#fault(tenantId, 'head-rewritten', String(link.sequence));
    this.#last = { tenantId, sequence: link.sequence, hash };
    this.#ends.set(tenantId, link.sequence);
  }

  /** What a heads file knew when the export was made must be in an export that leaves nothing out. */
  #tails({ at, filter }: Head): void {
    const known = this.heads.filter(
      (head) => head.at <= at && (filter.tenantId === undefined || head.tenantId === filter.tenantId),
    );
    for (const [tenantId, heads] of Map.groupBy(known, (head) => head.tenantId)) {
      const furthest = Math.max(...heads.map(({ sequence }) => sequence));
      const end = this.#ends.get(tenantId) ?? 0;
      if (furthest > end) this.#fault(tenantId, 'tail-cut', `${end + 1} to ${furthest}`);
    }
  }

  #fault(tenantId: string | null, kind: AuditFault['kind'], at: string): void {
    this.#faults.push({ tenantId, kind, at });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
