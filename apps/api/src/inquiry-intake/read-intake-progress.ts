import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { inquirySubject, inquiryType } from '../inquiries/inquiries.events.js';
import { dismissalReason } from './inquiry-intake.events.js';

const row = z.object({
  type: inquiryType,
  concerns: inquirySubject,
  status: z.enum(['triage', 'dismissed']),
  dismissal: dismissalReason.nullable(),
  receivedAt: z.date(),
  settledAt: z.date().nullable(),
});
export type IntakeProgress = z.infer<typeof row>;

/** What has not been routed of what somebody asked: how far it is. As the public, in the vendor's own tenant. */
@Injectable()
export class ReadIntakeProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param emailHash the keyed fingerprint of the address the inquiry came from */
  run(reference: string, emailHash: Buffer): Promise<IntakeProgress[]> {
    return this.unitOfWork.run(async (em) =>
      z.array(row).parse(
        await em.query(
          `select type, concerns, status, dismissal, received_at as "receivedAt", settled_at as "settledAt" from inquiry_intake
           where reference = $1 and email_hash = $2 and status <> 'unconfirmed' order by id`,
          [reference, emailHash],
        ),
      ),
    );
  }
}
