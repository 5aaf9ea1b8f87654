import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { dismissal } from './inbox.schema.js';
import { inquiryDismissed } from './inquiry-intake.events.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';

/** For nobody we know, withdrawn, or spam: what was written is erased, and whoever wrote is told, unless it is spam. */
@Injectable()
export class DismissInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly queueMail: QueueMail,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** @throws NotFound outside triage; Conflict in a race */
  async run(id: string, { reason }: z.infer<typeof dismissal>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.intake.find(id);
      const content = row && (await this.intake.open([row])).get(id);
      if (!row || !content) throw new NotFound();
      if (!(await this.intake.dismiss(id, reason, this.clock.now())))
        throw new Conflict('inquiry_moved', 'Somebody else has handled this inquiry. Reload the page.');
      await this.auditLog.record(inquiryDismissed, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { reference: row.reference, reason },
      });
      if (reason === 'spam') return;
      await this.queueMail.run({
        tenantId: HOUSE_TENANT_ID,
        to: { name: content.name, email: content.email },
        locale: row.locale,
        template: 'inquiry-update',
        data: {
          name: content.name,
          reference: row.reference,
          url: `${this.config.PUBLIC_URL}/inquiry/status?reference=${row.reference}`,
        },
        about: { kind: 'inquiry-intake', id },
      });
    });
  }
}
