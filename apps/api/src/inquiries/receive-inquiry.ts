import { Inject, Injectable } from '@nestjs/common';
import * as m from '#messages';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate, howFar, writtenDay } from '../platform/danish-days.js';
import { ownPageLink } from '../platform/own-page-link.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { Invalid } from '../platform/problem.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { dueOn } from './deadline.js';
import type { InquiryContent } from './inquiries.schema.js';
import { inquiryRouted } from './inquiries.events.js';
import { InquiriesRepository, type NewInquiry } from './inquiries.repository.js';
import { ReadInquiryContacts } from './read-inquiry-contacts.js';

/** The month of art. 12(3) runs: an inquiry must not lie where nobody looks. */
const nobodyToTell = () =>
  new Invalid([
    {
      path: 'tenantIds',
      code: 'nobody-to-tell',
      message: m.inquiries_nobody_to_tell({}, { locale: currentRequest().locale }),
    },
  ]);

export type HandedOver = Omit<NewInquiry, 'due_on'> & { readonly content: InquiryContent };

/**
 * A controller receives an inquiry, in the unit of work of whoever routes it: its content under the controller's own
 * key, its deadline counted from receipt by the vendor (the safe reading of art. 12(3)), its people told by a link.
 */
@Injectable()
export class ReceiveInquiry {
  constructor(
    private readonly inquiries: InquiriesRepository,
    private readonly readProfile: ReadProcessorProfile,
    private readonly readContacts: ReadInquiryContacts,
    private readonly queueMail: QueueMail,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /**
   * @returns the id under which the controller finds it
   * @throws Invalid when the controller has nobody to tell; Gone when the tenant's key has been erased
   */
  async run({ content, ...inquiry }: HandedOver): Promise<string> {
    const { tenantId } = inquiry;
    const now = this.clock.now();
    const contacts = await this.readContacts.run(tenantId);
    if (contacts.length === 0) throw nobodyToTell();
    const { closingDays } = await this.readProfile.run();
    const due = dueOn({ receivedAt: inquiry.received_at, months: 1, pausedDays: 0, closingDays });
    const id = await this.inquiries.insert({ ...inquiry, due_on: due }, now);
    const stepId = await this.inquiries.addStep({ tenantId, id }, 'received', inquiry.received_at);
    await this.inquiries.addContent({ tenantId, id }, { stepId, kind: 'request', value: content });
    await this.inquiries.addStep({ tenantId, id }, 'delivered', now);
    await this.auditLog.record(inquiryRouted, {
      tenantId,
      subjectId: id,
      data: { reference: inquiry.reference, type: inquiry.type, vendorRole: inquiry.vendorRole, dueOn: due },
    });
    const url = ownPageLink(this.config.PUBLIC_URL, `/app/inquiries/${id}`, tenantId);
    for (const { name, email, locale } of contacts)
      await this.queueMail.run({
        tenantId,
        to: { name, email },
        locale,
        template: 'inquiry-routed',
        data: {
          name,
          reference: inquiry.reference,
          due: writtenDay(due, locale),
          left: howFar(danishDate(now), due),
          url,
        },
        about: { kind: 'inquiry', id },
      });
    return id;
  }
}
