import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#dpa-templates';
import { currentContext, UnitOfWork } from '#tenancy';
import { Readable } from 'node:stream';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { BYTE_ORDER_MARK, csvLine, separatorOf } from '../platform/csv.js';
import { newId } from '../platform/ids.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { auditExported } from './audit.events.js';
import { isComplete, type ExportFilter } from './exported-events.js';
import { ReadExportedEvents, type ExportedEntry } from './read-exported-events.js';

/** Everything that a filter finds, as a stream: CSV for people, JSON Lines for whoever checks the chain. Recorded first. */
@Injectable()
export class ExportEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: ReadExportedEvents,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(format: 'csv' | 'jsonl', filter: ExportFilter): Promise<Readable> {
    await this.unitOfWork.run(() =>
      this.auditLog.record(auditExported, {
        tenantId: currentContext().tenantId ?? HOUSE_TENANT_ID,
        subjectId: newId(),
        data: { format, filter },
      }),
    );
    if (format === 'csv') return Readable.from(this.#csv(filter));
    const waiting = await this.events.countWaiting(filter);
    return Readable.from(jsonLines(this.events.links(filter), { at: this.clock.now(), filter, waiting }));
  }

  #csv(filter: ExportFilter): AsyncGenerator<string> {
    return csvLines(this.events.entries(filter), separatorOf(currentRequest().locale));
  }
}

async function* csvLines(
  batches: AsyncGenerator<readonly ExportedEntry[]>,
  separator: ',' | ';',
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns, separator);
  for await (const batch of batches) {
    const lines = batch.map((event) => csvLine(cellsOf(event), separator));
    if (lines.length > 0) yield lines.join('');
  }
}

const columns = ['time', 'ledger', 'event', 'about', 'about_id', 'realm', 'actor', 'name', 'details', 'chain', 'id'];
const cellsOf = (event: ExportedEntry): readonly string[] => [
  event.occurredAt,
  event.tenantName ?? '',
  event.type,
  event.subjectKind,
  event.subjectId,
  event.realm,
  event.actorKind,
  event.actorName ?? '',
  JSON.stringify(event.data),
  event.sequence === null ? '' : String(event.sequence),
  event.id,
];

async function* jsonLines(
  batches: ReturnType<ReadExportedEvents['links']>,
  { at, filter, waiting }: { readonly at: Date; readonly filter: ExportFilter; readonly waiting: number },
): AsyncGenerator<string> {
  const head = { version: 1, at: at.toISOString(), filter, complete: isComplete(filter) };
  yield `${JSON.stringify({ export: head })}\n`;
  let events = 0;
  for await (const batch of batches) {
    events += batch.length;
    if (batch.length > 0) yield batch.map((link) => `${canonicalJson(link)}\n`).join('');
  }
  yield `${JSON.stringify({ end: { events, waiting } })}\n`;
}
