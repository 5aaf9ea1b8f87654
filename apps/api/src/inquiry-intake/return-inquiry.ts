import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { HandBackInquiry } from '../inquiries/hand-back-inquiry.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { tellRouters } from './inquiry-intake.jobs.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';
import { maskCpr } from '#public-pages/kit/cpr.js';

/** "Not ours": the controller gives an inquiry back to triage, sealed to staff's key again, and keeps nothing of it. */
@Injectable()
export class ReturnInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handBack: HandBackInquiry,
    private readonly intake: InquiryIntakeRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Conflict when it is no longer open */
  async run(id: string, note: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { content, ...inquiry } = await this.handBack.run(id);
      const intakeId = newId();
      const tenantId = z.uuid().parse(currentContext().tenantId);
      await this.intake.insertReturned({
        id: intakeId,
        reference: inquiry.reference,
        type: inquiry.type,
        concerns: inquiry.concerns,
        locale: inquiry.locale,
        emailHash: inquiry.emailHash,
        receivedAt: inquiry.receivedAt,
        vendorRole: inquiry.vendorRole,
        returnedBy: tenantId,
        returnedAt: this.clock.now(),
        content: { ...content, note: maskCpr(note).text },
      });
      const payload = { intakeId, reference: inquiry.reference, isReturned: true };
      await this.outbox.add(tellRouters, { tenantId, payload });
    });
  }
}
