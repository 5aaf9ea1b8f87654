import { Injectable } from '@nestjs/common';
import type { AnnouncedChange } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { noticeStatus } from './notice-status.js';
import { canHold, isEarliest, ownDay, ownNotice } from './own-day.js';
import { changeKind } from './sub-processor.js';
import { toldName } from './told-name.js';

const row = z.object({
  kind: changeKind,
  legalName: z.string(),
  replacedName: z.string().nullable(),
  from: z.string(),
  isEarliest: z.boolean(),
  status: noticeStatus.exclude(['lapsed']),
  needsApproval: z.boolean(),
  lastDay: z.string().nullable(),
});
type Row = z.infer<typeof row>;

/** Changes that a customer was told of, that hold for it later than a day or can still come to, and those it objected to until that is settled. */
@Injectable()
export class ListAnnouncedChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param question.asOf ISO date, in Copenhagen
   * @returns as they are told today, by the customer's own day; none of a day that has gone by
   */
  async run({ tenantId, asOf }: { readonly tenantId: string; readonly asOf: string }): Promise<AnnouncedChange[]> {
    if (asOf < danishDate(this.clock.now())) return [];
    const rows = z.array(row).parse(await this.unitOfWork.read(listAnnounced, [tenantId, asOf]));
    return rows.map(shown);
  }
}

function shown({ kind, legalName, replacedName, from, isEarliest: earliest, ...told }: Row): AnnouncedChange {
  const answer = kind === 'end' ? 'none' : answerOf(told);
  return {
    ...{ kind, legalName, from, isEarliest: earliest && kind !== 'end', answer },
    ...(replacedName !== null && { replacedName }),
    ...((answer === 'object' || answer === 'approve') && told.lastDay !== null && { answerBy: told.lastDay }),
  };
}

function answerOf({ status, needsApproval }: Pick<Row, 'status' | 'needsApproval'>): AnnouncedChange['answer'] {
  switch (status) {
    case 'pending':
    case 'undelivered':
      return 'untold';
    case 'delivered':
    case 'acknowledged':
      return needsApproval ? 'approve' : 'object';
    case 'approved':
      return 'approved';
    case 'objected':
      return 'objected';
    case 'expired':
      return 'silent';
    case 'resolved':
      return 'withdrawn';
  }
}

const listAnnounced = `
  select c.kind, ${toldName('c.sub_processor_id')} as "legalName",
         case c.kind when 'replace' then ${toldName('c.replaced_id')} end as "replacedName",
         (${ownDay})::text as "from", ${isEarliest} as "isEarliest", n.status, n.needs_approval is not null as "needsApproval",
         ((n.closes_at at time zone 'Europe/Copenhagen')::date - 1)::text as "lastDay"
  from sub_processor_changes c ${ownNotice('$1')}
  where n.id is not null and c.state in ('announced', 'effective')
    and ((${canHold} and ${ownDay} > $2::date) or (n.status = 'objected' and c.kind <> 'end'))
  order by ${ownDay}, "legalName", c.id`;
