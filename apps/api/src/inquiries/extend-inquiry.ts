import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit/audit-log.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ChangeInquiry } from './change-inquiry.js';
import { dueOn } from './deadline.js';
import { inquiryExtended } from './inquiries.events.js';
import { periodOf, stateOf } from './inquiries.repository.js';
import { checkExtension } from './inquiry.js';

/** Three months from receipt instead of one: once, told with reasons, within the first month (art. 12(3)). */
@Injectable()
export class ExtendInquiry {
  constructor(
    private readonly changeInquiry: ChangeInquiry,
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
  ) {}

  /** @param reasons what the data subject is told; @throws NotFound; Conflict when late, extended before, or not open */
  async run(id: string, reasons: string): Promise<void> {
    const { closingDays } = await this.readProfile.run();
    await this.changeInquiry.run(id, async (inquiry, now) => {
      checkExtension(stateOf(inquiry), now);
      const due = dueOn({ ...periodOf(inquiry, closingDays), months: 3 });
      return {
        change: { extendedAt: now, dueOn: due },
        step: 'extension',
        text: { kind: 'extension', text: reasons },
        record: (tenantId) =>
          this.auditLog.record(inquiryExtended, {
            tenantId,
            subjectId: id,
            data: { before: inquiry.due_on, after: due },
          }),
      };
    });
  }
}
