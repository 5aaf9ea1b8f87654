import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/problem.js';
import { isInTime } from './deadline.js';
import type { InquiryDetail } from './inquiries.schema.js';
import { InquiriesRepository, isUnreached, type InquiryRecord } from './inquiries.repository.js';
import { isOpen } from './inquiry.js';
import { ReadInquiryContents } from './read-inquiry-contents.js';

const times = z.object({ delivered_at: z.date(), settled_at: z.date().nullable() });

/** One inquiry as its controller sees it: in full. */
@Injectable()
export class ReadInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inquiries: InquiriesRepository,
    private readonly readContents: ReadInquiryContents,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Gone when the tenant's key has been erased */
  run(id: string): Promise<InquiryDetail> {
    return this.unitOfWork.run(async (em) => {
      const row = await this.inquiries.find(id);
      if (!row) throw new NotFound();
      const tenantId = z.uuid().parse(currentContext().tenantId);
      const { request, steps } = await this.readContents.run({ tenantId, id });
      const [found] = await em.query<unknown[]>(`select delivered_at, settled_at from inquiries where id = $1`, [id]);
      const { delivered_at: delivered, settled_at: settled } = times.parse(found);
      return {
        id,
        reference: row.reference,
        type: row.type,
        concerns: row.concerns,
        locale: row.locale,
        status: row.status,
        receivedAt: row.received_at.toISOString(),
        deliveredAt: delivered.toISOString(),
        settledAt: settled?.toISOString() ?? null,
        dueOn: row.due_on,
        paused: row.paused_since !== null,
        extended: row.extended_at !== null,
        unreached: isUnreached(row),
        request: request && {
          organisation: request.organisation,
          message: request.message,
          name: request.name,
          email: request.email,
          phone: request.phone,
        },
        steps: steps.map(({ kind, at, text, files }) => ({ kind, at: at.toISOString(), text, files: [...files] })),
        can: possible(row, this.clock.now()),
      };
    });
  }
}

/** The rules of inquiry.ts, asked instead of enforced, so that the page offers what will work. */
function possible(row: InquiryRecord, now: Date): InquiryDetail['can'] {
  if (row.status === 'answered' || row.status === 'refused') return ['close'];
  if (!isOpen(row.status)) return [];
  const paused = row.paused_since !== null;
  return [
    ...(row.status === 'routed' ? (['acknowledge'] as const) : []),
    ...(row.status === 'in-progress' ? [] : (['start'] as const)),
    'answer',
    'refuse',
    'return',
    ...(row.extended_at === null && isInTime(row.due_on, now) ? (['extend'] as const) : []),
    paused ? 'resume' : 'pause',
  ];
}
