import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { sendInquiryCode } from './inquiry-status.jobs.js';
import { InquiryStatusRequestsRepository, type StatusRequest } from './inquiry-status-requests.repository.js';

/** Mails a one-time code to who asked for the status of an inquiry, if there is such an inquiry from that address. */
@Injectable()
export class SendInquiryCodeJob extends JobHandler<typeof sendInquiryCode.payload> {
  readonly job = sendInquiryCode;
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly effects: Effects,
    private readonly requests: InquiryStatusRequestsRepository,
    private readonly queueMail: QueueMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>,
  ) {
    super();
    this.#box = new SecretBox(config.PORTAL_SECRET, 'inquiry-status');
  }

  async run({ requestId, address, locale }: z.output<typeof sendInquiryCode.payload>, call: JobCall): Promise<void> {
    await this.effects.once(call, async () => {
      const request = await this.requests.find({ id: requestId });
      if (!request || !(await this.#exists(request))) return;
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await this.requests.setCode(requestId, keyedHash(this.config.PORTAL_SECRET, `inquiry-code ${requestId}`, code));
      const email = this.#box.open(Buffer.from(address, 'base64'), requestId).toString();
      await this.queueMail.run({
        tenantId: HOUSE_TENANT_ID,
        to: { name: '', email },
        locale,
        template: 'inquiry-code',
        data: { reference: request.reference, code },
        about: { kind: 'data-subject', id: requestId },
      });
    });
  }

  async #exists({ reference, email_hash: emailHash }: StatusRequest): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from directory.inquiries_by_reference($1, $2)
       union all
       select 1 from inquiry_intake where reference = $1 and email_hash = $2 and status <> 'unconfirmed'`,
      [reference, emailHash],
    );
    return rows.length > 0;
  }
}
