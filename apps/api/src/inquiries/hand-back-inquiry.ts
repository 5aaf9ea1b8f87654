import { Injectable } from '@nestjs/common';
import { currentContext } from '#tenancy';
import { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { InquiryContent } from './inquiries.schema.js';
import { inquiryReturned } from './inquiries.events.js';
import { InquiriesRepository, stateOf, type InquiryRecord } from './inquiries.repository.js';
import { move } from './inquiry.js';
import { ReadInquiryContents } from './read-inquiry-contents.js';

export type HandedBack = Pick<InquiryRecord, 'reference' | 'type' | 'concerns' | 'locale'> & {
  readonly emailHash: Buffer;
  readonly receivedAt: Date;
  readonly vendorRole: 'processor' | 'controller';
  readonly content: InquiryContent;
};

/** Takes an inquiry out of the controller's hands: what was written is given out once more and deleted here. */
@Injectable()
export class HandBackInquiry {
  constructor(
    private readonly inquiries: InquiriesRepository,
    private readonly readContents: ReadInquiryContents,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** In the unit of work of whoever takes it back. @throws NotFound; Conflict when it is no longer open */
  async run(id: string): Promise<HandedBack> {
    const row = await this.inquiries.find(id);
    if (!row) throw new NotFound();
    const status = move(stateOf(row), 'return');
    const tenantId = z.uuid().parse(currentContext().tenantId);
    const { request } = await this.readContents.run({ tenantId, id });
    const now = this.clock.now();
    if (!request || !(await this.inquiries.change(row, { status, settledAt: now })))
      throw new Conflict('inquiry_moved', 'Somebody else has changed this inquiry. Reload the page.');
    await this.inquiries.deleteContents(id);
    await this.inquiries.addStep({ tenantId, id }, 'returned', now);
    await this.auditLog.record(inquiryReturned, {
      tenantId,
      subjectId: id,
      data: { reference: row.reference, before: row.status },
    });
    return {
      reference: row.reference,
      type: row.type,
      concerns: row.concerns,
      locale: row.locale,
      emailHash: row.email_hash,
      receivedAt: row.received_at,
      vendorRole: row.vendor_role,
      content: request,
    };
  }
}
