import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const rows = z.array(z.object({ kind: z.string(), id: z.uuid() }));

/** The mails of one tenant, as delivery reports change them. */
@Injectable()
export class BouncedMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what the mail was about, or null when there is no such mail, or it has bounced already */
  async markBounced(
    mailId: string,
    detail: string,
    now: Date,
  ): Promise<{ readonly kind: string; readonly id: string } | null> {
    const found = await this.unitOfWork.em.query<unknown>(
      `with bounced as (
         update mails set status = 'bounced', status_detail = $2, settled_at = $3, sealed_data = null
         where id = $1 and status in ('queued', 'sent') returning about_kind as kind, about_id as id)
       select kind, id from bounced`,
      [mailId, detail, now],
    );
    return rows.parse(found)[0] ?? null;
  }

  async noteDelay(mailId: string, detail: string): Promise<void> {
    await this.unitOfWork.em.query(`update mails set status_detail = $2 where id = $1 and status = 'sent'`, [
      mailId,
      detail,
    ]);
  }
}
