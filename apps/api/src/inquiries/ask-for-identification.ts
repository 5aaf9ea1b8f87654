import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit/audit-log.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ChangeInquiry } from './change-inquiry.js';
import { afterPause } from './deadline.js';
import { identificationAsked, identificationReceived } from './inquiries.events.js';
import { periodOf, stateOf } from './inquiries.repository.js';
import { checkPause, checkResumption } from './inquiry.js';

/** On reasonable doubt of who asks (art. 12(6)) the controller asks; the clock stands still until it knows. */
@Injectable()
export class AskForIdentification {
  constructor(
    private readonly changeInquiry: ChangeInquiry,
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
  ) {}

  /** @param reason what the data subject is told; @throws NotFound; Conflict when it waits already, or is not open */
  async run(id: string, reason: string): Promise<void> {
    await this.changeInquiry.run(id, async (inquiry, now) => {
      checkPause(stateOf(inquiry));
      return {
        change: { pausedSince: now },
        step: 'identification',
        text: { kind: 'identification', text: reason },
        record: (tenantId) => this.auditLog.record(identificationAsked, { tenantId, subjectId: id, data: {} }),
      };
    });
  }

  /** The controller knows who asks: the clock goes on, and the deadline moves by the days it stood. @throws Conflict */
  async received(id: string): Promise<void> {
    const { closingDays } = await this.readProfile.run();
    await this.changeInquiry.run(id, async (inquiry, now) => {
      const clock = afterPause(periodOf(inquiry, closingDays), checkResumption(stateOf(inquiry)), now);
      return {
        change: { pausedSince: null, ...clock },
        step: 'identified',
        record: (tenantId) => this.auditLog.record(identificationReceived, { tenantId, subjectId: id, data: clock }),
      };
    });
  }
}
