import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import { UNCONFIRMED_INQUIRY_DAYS } from '../platform/retention/retention.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';
import { CPR_MASK, maskCpr } from '#public-pages/kit/cpr.js';
import type { InquiryForm } from './inquiry-form.js';
import { inquirySubmitted } from './inquiry-intake.events.js';
import { eraseUnconfirmedInquiry } from './inquiry-intake.jobs.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';
import { referenceOf } from './reference.js';

const DAY_MS = 86_400_000;
const limits = {
  network: { hits: 20, perSeconds: 3600 },
  address: { hits: 5, perSeconds: 86_400 },
  anywhere: { hits: 20, perSeconds: 86_400 },
} as const;

export type Submission = {
  readonly form: InquiryForm;
  /** What the form calls this sending of it: sent twice, it is one inquiry and one mail. */
  readonly submission: string | null;
  /** The customer whose own link led here. */
  readonly formTenantId: string | null;
  readonly network: string;
};

/** Takes an inquiry from anybody, sealed before it is stored, and asks by mail whether the address is theirs. */
@Injectable()
export class SubmitInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly queueMail: QueueMail,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns how many civil registration numbers were taken out; @throws TooMany after five a day of one address */
  async run({ form, submission, formTenantId, network }: Submission): Promise<{ readonly maskedCpr: number }> {
    const texts = {
      organisation: maskCpr(form.organisation).text,
      message: maskCpr(form.message).text,
      name: maskCpr(form.name).text,
      phone: maskCpr(form.phone).text,
    };
    // The page before has taken numbers out already, so the marks are counted, not the numbers.
    const maskedCpr = Object.values(texts).join(' ').split(CPR_MASK).length - 1;
    // Only programs fill in the field that people do not see; they are answered as if they had been heard.
    if (form.website !== '') return { maskedCpr };
    await this.rateLimit.takeOfStranger('inquiry', { network, email: form.email }, limits);
    await this.intake.ensureKey();
    await enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async () => {
        const now = this.clock.now();
        const id = newId();
        const token = newToken();
        const reference = referenceOf(Number(danishDate(now).slice(0, 4)), randomBytes(5));
        const { locale } = currentRequest();
        const to = { name: texts.name, email: form.email };
        const isNew = await this.intake.insert({
          submission,
          id,
          reference,
          type: form.type,
          concerns: form.concerns,
          locale,
          emailHash: this.#emailHash(form.email),
          receivedAt: now,
          formTenantId,
          maskedCpr,
          confirmHash: tokenHash(token),
          contact: to,
          content: {
            organisation: texts.organisation,
            message: texts.message,
            ...to,
            phone: texts.phone === '' ? null : texts.phone,
            note: null,
          },
        });
        if (!isNew) return;
        await this.queueMail.run({
          tenantId: HOUSE_TENANT_ID,
          // Whose address it is, nobody knows yet: no word that was typed goes to it in the vendor's name.
          to: { name: '', email: to.email },
          locale,
          template: 'inquiry-confirm',
          data: { url: `${this.config.PUBLIC_URL}/inquiry/confirm/${token}` },
          about: { kind: 'data-subject', id },
        });
        await this.outbox.add(eraseUnconfirmedInquiry, {
          tenantId: HOUSE_TENANT_ID,
          payload: { intakeId: id },
          notBefore: new Date(now.getTime() + UNCONFIRMED_INQUIRY_DAYS * DAY_MS),
        });
        await this.auditLog.record(inquirySubmitted, {
          tenantId: HOUSE_TENANT_ID,
          subjectId: id,
          data: { reference, type: form.type, maskedCpr },
        });
      }),
    );
    return { maskedCpr };
  }

  #emailHash(email: string): Buffer {
    return keyedHash(this.config.PORTAL_SECRET, 'inquiry-email', email);
  }
}
