import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { Gone } from '../platform/problem.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { inquiryConfirmed } from './inquiry-intake.events.js';
import { tellRouters } from './inquiry-intake.jobs.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';

/** The data subject pressed the button behind the mailed link: the inquiry counts, and the reference is told. */
@Injectable()
export class ConfirmInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly queueMail: QueueMail,
    private readonly outbox: Outbox,
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** What opening the link finds, changing nothing. @returns null when it is unknown, or its inquiry has moved on */
  look(token: string): Promise<{ readonly reference: string; readonly isConfirmed: boolean } | null> {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async () => {
        const found = await this.intake.findByConfirmation(tokenHash(token));
        return found && { reference: found.reference, isConfirmed: found.status !== 'unconfirmed' };
      }),
    );
  }

  /** Pressing twice tells the same reference twice. @throws Gone when the link is unknown, or its inquiry has moved on */
  run(token: string): Promise<{ readonly reference: string }> {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async () => {
        const found = await this.intake.findByConfirmation(tokenHash(token));
        if (!found) throw new Gone('link_gone', 'The link is unknown or no longer needed.');
        const { id, reference, contact, locale } = found;
        if (!(await this.intake.confirm(id, this.clock.now())) || !contact) return { reference };
        const { supervisoryAuthority: authority } = await this.readProfile.run();
        await this.queueMail.run({
          tenantId: HOUSE_TENANT_ID,
          to: contact,
          locale,
          template: 'inquiry-received',
          data: {
            name: contact.name,
            reference,
            authority,
            url: `${this.config.PUBLIC_URL}/inquiry/status?reference=${reference}`,
          },
          about: { kind: 'data-subject', id },
        });
        await this.auditLog.record(inquiryConfirmed, {
          tenantId: HOUSE_TENANT_ID,
          subjectId: id,
          data: { reference },
          actor: { kind: 'data_subject', id },
        });
        await this.outbox.add(tellRouters, {
          tenantId: HOUSE_TENANT_ID,
          payload: { intakeId: id, reference, isReturned: false },
        });
        return { reference };
      }),
    );
  }
}
