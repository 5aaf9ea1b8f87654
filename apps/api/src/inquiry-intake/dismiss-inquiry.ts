import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { InformDataSubject } from '../inquiries/inform-data-subject.js';
import { eraseMails } from '../mail/mail.jobs.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
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
    private readonly informDataSubject: InformDataSubject,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound outside triage; Conflict in a race */
  async run(id: string, { reason }: z.infer<typeof dismissal>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.intake.find(id);
      const content = row && (await this.intake.open([row])).get(id);
      if (!row || !content) throw new NotFound();
      const now = this.clock.now();
      if (!(await this.intake.dismiss(id, reason, now)))
        throw new Conflict('inquiry_moved', 'Somebody else has handled this inquiry. Reload the page.');
      await this.auditLog.record(inquiryDismissed, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { reference: row.reference, reason },
      });
      // Name and address stand in the mails so far; staff can't reach those, so a job takes them away.
      const about = { kind: 'data-subject', id };
      const payload = { about, queuedBefore: now.toISOString() };
      await this.outbox.add(eraseMails, { tenantId: HOUSE_TENANT_ID, payload });
      if (reason === 'spam') return;
      await this.informDataSubject.run({ ...row, tenantId: HOUSE_TENANT_ID, news: 'dismissed' }, content);
    });
  }
}
