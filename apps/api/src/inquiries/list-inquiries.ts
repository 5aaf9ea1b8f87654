import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { inquiryType } from './inquiries.events.js';
import type { inquiryFilter, InquiryList } from './inquiries.schema.js';
import { inquiryStatuses } from './inquiry.js';
import { isUnreached } from './inquiries.repository.js';

const PAGE = 50;
const row = z.object({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  status: z.enum(inquiryStatuses),
  received_at: z.date(),
  delivered_at: z.date(),
  due_on: z.string(),
  paused_since: z.date().nullable(),
  extended_at: z.date().nullable(),
  unreached_since: z.date().nullable(),
});

/** The controller's inquiries: open ones by due day, then the others; settled ones alone newest first. */
@Injectable()
export class ListInquiries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ after, state }: z.infer<typeof inquiryFilter>): Promise<InquiryList> {
    return this.unitOfWork.run(async (em) => {
      const rows = z.array(row).parse(await em.query(statementFor(state), [after ?? null]));
      const shown = rows.slice(0, PAGE);
      return {
        items: shown.map((item) => ({
          id: item.id,
          reference: item.reference,
          type: item.type,
          status: item.status,
          receivedAt: item.received_at.toISOString(),
          deliveredAt: item.delivered_at.toISOString(),
          dueOn: item.due_on,
          paused: item.paused_since !== null,
          extended: item.extended_at !== null,
          unreached: isUnreached(item),
        })),
        next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}

const columns = `id, reference, type, status, received_at, delivered_at, due_on::text as due_on, paused_since, extended_at, unreached_since`;
/** What waits for the controller: to be answered, or to be told in another way than by the mail that did not arrive. */
const isOpen = (table: string) => `(${table}.status in ('routed', 'acknowledged', 'in-progress')
  or (${table}.status in ('answered', 'refused') and ${table}.unreached_since is not null))`;
const cursor = (table: string) => `(not ${isOpen(table)}, ${table}.due_on, ${table}.id)`;
const byDueDay = (where: string) => `
  select ${columns} from inquiries i
  where ${where} and ($1::uuid is null or ${cursor('i')} > (select not ${isOpen('l')}, l.due_on, l.id from inquiries l where l.id = $1))
  order by not ${isOpen('i')}, i.due_on, i.id limit ${PAGE + 1}`;
const settledNewest = `
  select ${columns} from inquiries i
  where not ${isOpen('i')} and ($1::uuid is null or i.id < $1)
  order by i.id desc limit ${PAGE + 1}`;

function statementFor(state: z.infer<typeof inquiryFilter>['state']): string {
  if (state === 'settled') return settledNewest;
  return byDueDay(state === 'open' ? isOpen('i') : 'true');
}
