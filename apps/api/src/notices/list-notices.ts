import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { noticeColumns, noticeJoins, noticeRow, withGate } from './notice-row.js';
import { noticesSummary, type NoticesQuery, type StaffNotice } from './notices.schema.js';

const PAGE = 50;
const row = noticeRow.extend({ customer: z.string() });

/** Notices across customers as staff follow them, newest first, each with its gate. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(query: NoticesQuery): Promise<{ items: StaffNotice[]; next: string | null }> {
    const rows = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        `select ${noticeColumns}, t.name as customer from ${noticeJoins} join tenants t on t.id = n.tenant_id
         where ($1::text is null or n.status = $1) and ($2::uuid is null or n.change_id = $2)
           and ($3::uuid is null or n.tenant_id = $3) and ($4::uuid is null or n.id < $4)
         order by n.id desc limit ${PAGE + 1}`,
        [query.status ?? null, query.changeId ?? null, query.tenantId ?? null, query.next ?? null],
      ),
    );
    const now = this.clock.now();
    const found = z.array(row).parse(rows);
    const items = found.slice(0, PAGE).map((one) => withGate(one, now, danishDate(now)));
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** What waits for staff, and what waits for customers. */
  async summary(): Promise<z.infer<typeof noticesSummary>> {
    const [counts] = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        `select count(*) filter (where status = 'undelivered')::int as undelivered,
                count(*) filter (where status = 'objected')::int as objected,
                count(*) filter (where status in ('delivered', 'acknowledged'))::int as running,
                count(*) filter (where status = 'expired' and authorisation = 'specific')::int as unapproved,
                (select count(*)::int from sub_processor_changes where state = 'draft') as drafts
         from notices`,
      ),
    );
    return noticesSummary.parse(counts);
  }
}
