import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { EraseMails } from '../mail/erase-mails.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { inquiryExpired } from './inquiry-intake.events.js';
import { eraseUnconfirmedInquiry } from './inquiry-intake.jobs.js';

const affected = z.tuple([z.unknown(), z.number()]);

/** Nobody confirmed the address within a week: what was written is erased, and the name and address it was mailed to. */
@Injectable()
export class EraseUnconfirmedInquiryJob extends JobHandler<typeof eraseUnconfirmedInquiry.payload> {
  readonly job = eraseUnconfirmedInquiry;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly effects: Effects,
    private readonly eraseMails: EraseMails,
    private readonly auditLog: AuditLog,
  ) {
    super();
  }

  async run({ intakeId }: z.output<typeof eraseUnconfirmedInquiry.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const result: unknown = await this.unitOfWork.em.query(
        `delete from inquiry_intake where id = $1 and status = 'unconfirmed'`,
        [intakeId],
      );
      if (affected.parse(result)[1] === 0) return;
      await this.eraseMails.run(call.tenantId, { kind: 'data-subject', id: intakeId });
      await this.auditLog.record(inquiryExpired, { tenantId: call.tenantId, subjectId: intakeId, data: {} });
    });
  }
}
