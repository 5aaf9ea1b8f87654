import { Injectable } from '@nestjs/common';
import { currentContext, enterContext, UnitOfWork, type TenancyContext } from '#tenancy';
import { z } from 'zod';
import { auditEntry } from './audit.schema.js';
import { chainedColumns } from './audit-chain.js';
import { eventFilter, entryColumns, valuesOf } from './event-sql.js';
import { exportedLink, type ExportedLink, type ExportFilter } from './exported-events.js';

const BATCH = 500;
const entry = auditEntry.extend({ sequence: z.coerce.number().nullable() });
export type ExportedEntry = z.infer<typeof entry>;
const link = exportedLink.extend({ sequence: z.coerce.number() });
const START = '00000000-0000-0000-0000-000000000000';

/**
 * Reads events in batches, each in a transaction of its own: memory stays bounded, and a slow reader holds no connection.
 * What happens while it is read may be left out. The realm decides whose; it is kept, for streams are read outside it.
 */
@Injectable()
export class ReadExportedEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As a list shows them, oldest first. */
  entries(filter: ExportFilter): AsyncGenerator<readonly ExportedEntry[]> {
    return this.#entries(currentContext(), filter);
  }

  /** As they stand in the chains, ledger by ledger. */
  links(filter: ExportFilter): AsyncGenerator<readonly ExportedLink[]> {
    return this.#links(currentContext(), filter);
  }

  /** @returns how many of them are in no chain yet */
  async countWaiting(filter: ExportFilter): Promise<number> {
    const [row] = await this.unitOfWork.run((em) => em.query<{ n: number }[]>(countWaiting, valuesOf(filter)));
    return row?.n ?? 0;
  }

  async *#entries(context: TenancyContext, filter: ExportFilter): AsyncGenerator<readonly ExportedEntry[]> {
    for (let after = START; ;) {
      const found = z.array(entry).parse(await this.#query(context, readEntries, [...valuesOf(filter), after]));
      yield found;
      const last = found.at(-1);
      if (!last || found.length < BATCH) return;
      after = last.id;
    }
  }

  async *#links(context: TenancyContext, filter: ExportFilter): AsyncGenerator<readonly ExportedLink[]> {
    for (let after: [string, number] = [START, 0]; ;) {
      const found = z.array(link).parse(await this.#query(context, readLinks, [...valuesOf(filter), ...after]));
      yield found;
      const last = found.at(-1);
      if (!last || found.length < BATCH) return;
      after = [last.event.tenantId, last.sequence];
    }
  }

  #query(context: TenancyContext, text: string, values: readonly unknown[]): Promise<unknown[]> {
    return enterContext(context, () => this.unitOfWork.run((em) => em.query<unknown[]>(text, [...values])));
  }
}

const readEntries = `
  select ${entryColumns}, (select s.sequence from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id) as sequence
  from audit_events e
  join tenants t on t.id = e.tenant_id
  left join people p on e.actor_kind = 'person' and p.id::text = e.actor_id
  where ${eventFilter} and e.id > $7::uuid
  order by e.id limit ${BATCH}`;

const readLinks = `
  select l.sequence, encode(l.previous_hash, 'hex') as previous, encode(l.hash, 'hex') as hash, to_jsonb(x) as event
  from audit_seals l
  join audit_events e on e.tenant_id = l.tenant_id and e.id = l.event_id
  cross join lateral (select ${chainedColumns}) x
  where ${eventFilter} and (l.tenant_id, l.sequence) > ($7::uuid, $8::bigint)
  order by l.tenant_id, l.sequence limit ${BATCH}`;

const countWaiting = `
  select count(*)::int as n from audit_events e
  where ${eventFilter} and not exists (select 1 from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id)`;
