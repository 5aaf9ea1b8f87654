import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { newId } from '../platform/ids.js';
import { TenantKeys } from '../platform/keys/tenant-keys.js';
import type { Period } from './deadline.js';
import type { ContentKind } from './inquiry-content.js';
import { inquirySubject, inquiryType, vendorRole } from './inquiries.events.js';
import { inquiryStatuses, type InquiryState } from './inquiry.js';

const inquiryRow = z.object({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  concerns: inquirySubject,
  locale: z.enum(['da', 'en']),
  email_hash: z.instanceof(Buffer),
  vendor_role: vendorRole,
  status: z.enum(inquiryStatuses),
  received_at: z.date(),
  due_on: z.string(),
  extended_at: z.date().nullable(),
  paused_since: z.date().nullable(),
  paused_days: z.number(),
  unreached_since: z.date().nullable(),
});
const affected = z.tuple([z.unknown(), z.number()]);

export type InquiryRecord = z.infer<typeof inquiryRow>;
export type InquiryChange = {
  readonly status?: InquiryRecord['status'];
  readonly dueOn?: string;
  readonly extendedAt?: Date;
  /** null ends a pause. */
  readonly pausedSince?: Date | null;
  readonly pausedDays?: number;
  readonly settledAt?: Date;
};
export type NewInquiry = Pick<
  InquiryRecord,
  'reference' | 'type' | 'concerns' | 'locale' | 'received_at' | 'due_on' | 'email_hash'
> & {
  readonly tenantId: string;
  readonly vendorRole: 'processor' | 'controller';
};

/** Kind of a step in the life of an inquiry, as the timeline shows it. */
export type StepKind =
  | 'received'
  | 'delivered'
  | 'acknowledged'
  | 'in-progress'
  | 'identification'
  | 'identified'
  | 'extension'
  | 'answer'
  | 'refusal'
  | 'closed'
  | 'returned';

/** What its deadline is computed from. */
export const periodOf = (row: InquiryRecord, closingDays: readonly string[]): Period => ({
  receivedAt: row.received_at,
  months: row.extended_at ? 3 : 1,
  pausedDays: row.paused_days,
  closingDays,
});

export const stateOf = (row: InquiryRecord): InquiryState => ({
  status: row.status,
  dueOn: row.due_on,
  extended: row.extended_at !== null,
  pausedSince: row.paused_since,
});

/** Has the last mail to the data subject not arrived, and is there still something to do about it? */
export const isUnreached = (row: Pick<InquiryRecord, 'status' | 'unreached_since'>): boolean =>
  row.unreached_since !== null && row.status !== 'closed' && row.status !== 'returned';

/** A place sealed content lies in. */
export const contentPlace = (tenantId: string, id: string) => ({ tenantId, column: 'inquiry_contents.sealed', id });

@Injectable()
export class InquiriesRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: TenantKeys,
  ) {}

  /** @returns the new inquiry's id */
  async insert(inquiry: NewInquiry, at: Date): Promise<string> {
    const id = newId();
    await this.unitOfWork.em.query(
      `insert into inquiries (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, vendor_role, status, delivered_at, due_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'routed', $10, $11)`,
      [
        inquiry.tenantId,
        id,
        inquiry.reference,
        inquiry.type,
        inquiry.concerns,
        inquiry.locale,
        inquiry.email_hash,
        inquiry.received_at,
        inquiry.vendorRole,
        at,
        inquiry.due_on,
      ],
    );
    return id;
  }

  /** @returns null when the current tenant has no such inquiry */
  async find(id: string): Promise<InquiryRecord | null> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select id, reference, type, concerns, locale, email_hash, vendor_role, status, received_at, due_on::text, extended_at, paused_since, paused_days, unreached_since
       from inquiries where id = $1`,
      [id],
    );
    return row === undefined ? null : inquiryRow.parse(row);
  }

  /** Changes the inquiry unless somebody else has moved it since it was loaded. @returns whether it did */
  async change(before: InquiryRecord, change: InquiryChange): Promise<boolean> {
    const result: unknown = await this.unitOfWork.em.query(
      `update inquiries set status = $2, due_on = $3, extended_at = $4, paused_since = $5, paused_days = $6,
              settled_at = coalesce($7, settled_at)
       where id = $1 and status = $8 and due_on = $9 and extended_at is not distinct from $10
         and paused_since is not distinct from $11 and paused_days = $12`,
      [
        before.id,
        change.status ?? before.status,
        change.dueOn ?? before.due_on,
        change.extendedAt ?? before.extended_at,
        change.pausedSince === undefined ? before.paused_since : change.pausedSince,
        change.pausedDays ?? before.paused_days,
        change.settledAt ?? null,
        before.status,
        before.due_on,
        before.extended_at,
        before.paused_since,
        before.paused_days,
      ],
    );
    return affected.parse(result)[1] === 1;
  }

  /** @returns the step's id */
  async addStep(
    inquiry: { readonly tenantId: string; readonly id: string },
    kind: StepKind,
    at: Date,
  ): Promise<string> {
    const id = newId();
    await this.unitOfWork.em.query(
      `insert into inquiry_steps (tenant_id, id, inquiry_id, kind, at) values ($1, $2, $3, $4, $5)`,
      [inquiry.tenantId, id, inquiry.id, kind, at],
    );
    return id;
  }

  /** Seals what belongs to a step with the tenant's key and stores it under the step's id. */
  async addContent(
    inquiry: { readonly tenantId: string; readonly id: string },
    content: { readonly stepId: string; readonly kind: ContentKind; readonly value: object },
  ): Promise<void> {
    const place = contentPlace(inquiry.tenantId, content.stepId);
    await this.unitOfWork.em.query(
      `insert into inquiry_contents (tenant_id, id, inquiry_id, kind, sealed) values ($1, $2, $3, $4, $5)`,
      [
        inquiry.tenantId,
        content.stepId,
        inquiry.id,
        content.kind,
        await this.keys.seal(place, Buffer.from(JSON.stringify(content.value))),
      ],
    );
  }

  async deleteContents(inquiryId: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from inquiry_contents where inquiry_id = $1`, [inquiryId]);
  }
}
