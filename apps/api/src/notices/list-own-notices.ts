import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { subProcessorFacts } from '../sub-processors/sub-processor.js';
import {
  noticeAcknowledged,
  noticeApproved,
  noticeDelivered,
  noticeExpired,
  noticeLapsed,
  noticeObjected,
  noticeResolved,
  objectionWithdrawn,
  transferInstructed,
} from '../notice-record/notices.events.js';
import { noticeColumns, noticeJoins, noticeRow, withGate } from '../notice-record/notice-row.js';
import {
  customerNotices,
  customerSummary,
  noticeStep,
  type CustomerNoticeDetail,
} from '../notice-record/notices.schema.js';

const PAGE = 50;
const detailRow = noticeRow.extend({
  explanation: z.string(),
  services: z.array(z.string()),
  facts: subProcessorFacts,
  before: subProcessorFacts.nullable(),
  course: z.array(noticeStep),
});

/** The signed-in customer's own notices; of another customer's nothing is to be found. */
@Injectable()
export class ListOwnNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(next: string | undefined): Promise<z.infer<typeof customerNotices>> {
    const rows = await this.unitOfWork.read(
      `select ${noticeColumns} from ${noticeJoins} where n.tenant_id = $1 and ($2::uuid is null or n.id < $2)
         order by n.id desc limit ${PAGE + 1}`,
      [currentContext().tenantId, next ?? null],
    );
    const found = z.array(noticeRow).parse(rows);
    const now = this.clock.now();
    const items = found.slice(0, PAGE).map((row) => withGate(row, now, danishDate(now)));
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** In the reader's language. @throws NotFound */
  async one(id: string): Promise<CustomerNoticeDetail> {
    const { locale } = currentRequest();
    const rows = await this.unitOfWork.read(readOne, [currentContext().tenantId, id, locale, told]);
    if (rows.length === 0) throw new NotFound();
    const { facts, before, ...row } = detailRow.parse(rows[0]);
    const now = this.clock.now();
    return {
      ...withGate(row, now, danishDate(now)),
      facts: inLanguage(facts, locale),
      before: before && inLanguage(before, locale),
    };
  }

  /** What waits for the customer, and until when. */
  async summary(): Promise<z.infer<typeof customerSummary>> {
    const [row] = await this.unitOfWork.read(
      `select count(*)::int as waiting, min(closes_at) as "nextClosesAt" from notices
         where tenant_id = $1 and change_id in (select id from sub_processor_changes where kind <> 'end') and (status in ('pending', 'undelivered')
           or (status in ('delivered', 'acknowledged') and closes_at > $2))`,
      [currentContext().tenantId, this.clock.now()],
    );
    return customerSummary.parse(row);
  }
}

/** What a customer reads of a notice's course; mails and their faults are the vendor's matter. */
const told = [
  ...[noticeDelivered, noticeAcknowledged, noticeApproved, transferInstructed, noticeObjected],
  ...[objectionWithdrawn, noticeExpired, noticeResolved, noticeLapsed],
].map(({ type }) => type);

const inLanguage = (facts: z.infer<typeof subProcessorFacts>, locale: 'da' | 'en'): CustomerNoticeDetail['facts'] => ({
  ...facts,
  purpose: facts.purpose[locale],
  dataCategories: facts.dataCategories[locale],
});

const readOne = `
  select ${noticeColumns}, c.explanation->>$3 as explanation, told.facts,
         case c.kind when 'change' then (select facts from sub_processor_versions
           where sub_processor_id = c.sub_processor_id and version < told.version order by version desc limit 1) end as before,
         coalesce((select jsonb_agg(jsonb_build_object('at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'type', e.type, 'name', p.name, 'words', coalesce(e.data->>'reason', e.data->>'note'),
             'by', case e.realm when 'controller' then 'customer' when 'processor' then 'vendor' end) order by e.id)
           from audit_events e left join people p on e.actor_kind = 'person' and p.id::text = e.actor_id
           where e.tenant_id = n.tenant_id and e.subject_id = n.id and e.type = any($4::text[])), '[]') as course,
         coalesce((select jsonb_agg(case $3 when 'da' then s.name_da else s.name_en end order by s.code)
           from subscriptions u join services s on s.id = u.service_id
           where u.tenant_id = n.tenant_id and u.service_id = any(c.service_ids)), '[]') as services
  from ${noticeJoins} where n.tenant_id = $1 and n.id = $2`;
