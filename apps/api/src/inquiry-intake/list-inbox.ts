import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ComputeDueDay } from '../inquiries/compute-due-day.js';
import { inquiryType, vendorRole } from '../inquiries/inquiries.events.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';
import type { inboxList } from './inbox.schema.js';

const PAGE = 50;
const row = z.object({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  received_at: z.date(),
  vendor_role: vendorRole.nullable(),
  returned_by: z.uuid().nullable(),
  sealed: z.instanceof(Buffer),
});

/** What waits to be routed, the oldest first: its period ends first. */
@Injectable()
export class ListInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly computeDueDay: ComputeDueDay,
  ) {}

  run(after: string | undefined): Promise<z.infer<typeof inboxList>> {
    return this.unitOfWork.run(async (em) => {
      const rows = z.array(row).parse(
        await em.query(
          `select id, reference, type, received_at, vendor_role, returned_by, sealed from inquiry_intake
           where status = 'triage' and ($1::uuid is null or id > $1) order by id limit ${PAGE + 1}`,
          [after ?? null],
        ),
      );
      const shown = rows.slice(0, PAGE);
      const contents = await this.intake.open(shown);
      const dueOf = await this.computeDueDay.run();
      return {
        items: shown.map((item) => ({
          id: item.id,
          reference: item.reference,
          type: item.type,
          organisation: contents.get(item.id)?.organisation ?? '',
          receivedAt: item.received_at.toISOString(),
          vendorRole: item.vendor_role,
          returned: item.returned_by !== null,
          dueOn: dueOf(item.received_at),
        })),
        next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}
