import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { SentMail } from '../notice-record/delivery.js';

const mail = z.object({ status: z.enum(['queued', 'sent', 'failed', 'bounced']), sentAt: z.date().nullable() });

/** What became of a notice's mails, as the mail feature shows them. */
@Injectable()
export class ReadNoticeMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param notice.mailedAt only mails since then count: the notice may have been sent before, in vain */
  async run(notice: {
    readonly tenantId: string;
    readonly id: string;
    readonly mailedAt: Date | null;
  }): Promise<readonly SentMail[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select status, sent_at as "sentAt" from mails
       where tenant_id = $1 and about_id = $2 and about_kind = 'notice' and queued_at >= $3`,
      [notice.tenantId, notice.id, notice.mailedAt],
    );
    return z.array(mail).parse(rows);
  }
}
