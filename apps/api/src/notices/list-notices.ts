import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { waitsInVain } from '../notice-record/compute-standing.js';
import { FindDeadMailboxes } from '../notice-delivery/find-dead-mailboxes.js';
import { noticeColumns, noticeJoins, noticeRow, withGate } from '../notice-record/notice-row.js';
import { noticesSummary, type NoticesQuery, type StaffNotice } from '../notice-record/notices.schema.js';

const PAGE = 50;
const row = noticeRow.extend({ customer: z.string(), withoutDecider: z.boolean(), failedTo: z.array(z.string()) });

/** Notices across customers as staff follow them, newest first, each with its gate. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findDeadMailboxes: FindDeadMailboxes,
    private readonly clock: Clock,
  ) {}

  async run(query: NoticesQuery): Promise<{ items: StaffNotice[]; next: string | null }> {
    const rows = await this.unitOfWork.read(
      `select ${noticeColumns}, t.name as customer, ${waitsInVain} as "withoutDecider",
                array(select m.to_email from mails m where m.tenant_id = n.tenant_id and m.about_id = n.id and m.about_kind = 'notice'
                        and m.queued_at >= n.mailed_at and m.status in ('failed', 'bounced') order by m.to_email) as "failedTo"
         from ${noticeJoins} join tenants t on t.id = n.tenant_id
         where ($1::text is null or n.status = $1) and ($2::uuid is null or n.change_id = $2)
           and ($3::uuid is null or n.tenant_id = $3) and ($4::uuid is null or n.id < $4)
           and (not $6 or ${waitsInVain})
           and (not $5 or n.status in ('pending', 'undelivered', 'delivered', 'acknowledged', 'objected'))
         order by n.id desc limit ${PAGE + 1}`,
      [
        ...[query.status ?? null, query.changeId ?? null, query.tenantId ?? null, query.next ?? null],
        ...[query.open ?? false, query.withoutDecider ?? false],
      ],
    );
    const now = this.clock.now();
    const found = z.array(row).parse(rows);
    const shown = found.slice(0, PAGE);
    const dead = await this.findDeadMailboxes.run(shown.filter(isWaiting).map(({ tenantId }) => tenantId));
    const items = shown.map((one) => ({
      ...withGate(one, now, danishDate(now)),
      deadMailboxes: isWaiting(one) ? [...(dead.get(one.tenantId) ?? [])] : [],
    }));
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** What waits for staff, and what waits for customers. */
  async summary(): Promise<z.infer<typeof noticesSummary>> {
    const [counts] = await this.unitOfWork.read(
      `select count(*) filter (where n.status = 'undelivered')::int as undelivered,
                count(*) filter (where n.status = 'objected')::int as objected,
                count(*) filter (where n.status in ('delivered', 'acknowledged'))::int as running,
                count(*) filter (where n.status = 'expired' and n.needs_approval is not null)::int as unapproved,
                count(*) filter (where ${waitsInVain})::int as "withoutDecider",
                (select count(*)::int from sub_processor_changes where state = 'draft') as drafts
         from notices n join sub_processor_changes c on c.id = n.change_id join tenants t on t.id = n.tenant_id`,
    );
    return noticesSummary.parse(counts);
  }
}

const isWaiting = ({ status }: Pick<StaffNotice, 'status'>): boolean =>
  ['pending', 'undelivered', 'delivered', 'acknowledged', 'objected'].includes(status);
