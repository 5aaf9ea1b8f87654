import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { noticeColumns, noticeJoins, noticeRow, type NoticeRow } from '../notice-record/notice-row.js';

export type ToldNotice = NoticeRow;

/** More than a customer ever gets between two versions of its agreement; the newest count. */
const MOST = 200;

/**
 * The notices that carry the register away from an agreement of that moment: told since, or told before of what came to
 * hold since.
 */
@Injectable()
export class ListNoticesSince {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(tenantId: string, since: Date): Promise<readonly ToldNotice[]> {
    const rows = await this.unitOfWork.read(
      `select ${noticeColumns} from ${noticeJoins} where n.tenant_id = $1 and (n.created_at >= $2
         or coalesce(n.engaged_from, c.effective_on) >= ($2::timestamptz at time zone 'Europe/Copenhagen')::date)
       order by n.id desc limit ${MOST}`,
      [tenantId, since],
    );
    return z.array(noticeRow).parse(rows);
  }
}
