import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { inquirySubject, inquiryType, vendorRole } from '../inquiries/inquiries.events.js';
import { inquiryContent, type InquiryContent } from '../inquiries/inquiries.schema.js';
import { IntakeKey } from '../platform/keys/intake-key.js';
import { SecretBox } from '../platform/secrets/secret-box.js';

const contact = z.strictObject({ name: z.string(), email: z.email() });
const intakeRow = z.object({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  concerns: inquirySubject,
  locale: z.enum(['da', 'en']),
  status: z.enum(['unconfirmed', 'triage', 'dismissed']),
  email_hash: z.instanceof(Buffer),
  received_at: z.date(),
  form_tenant_id: z.uuid().nullable(),
  returned_by: z.uuid().nullable(),
  vendor_role: vendorRole.nullable(),
  masked_cpr: z.number(),
  sealed: z.instanceof(Buffer).nullable(),
  unreached_since: z.date().nullable(),
});
const confirmable = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: z.enum(['unconfirmed', 'triage', 'dismissed']),
  locale: z.enum(['da', 'en']),
  sealed_contact: z.instanceof(Buffer).nullable(),
});
const affected = z.tuple([z.unknown(), z.number()]);

export type IntakeRecord = z.infer<typeof intakeRow>;
export type Contact = z.infer<typeof contact>;

type About = Pick<IntakeRecord, 'id' | 'reference' | 'type' | 'concerns' | 'locale'> & {
  readonly emailHash: Buffer;
  readonly receivedAt: Date;
  readonly content: InquiryContent;
};
export type NewIntake = About & {
  readonly formTenantId: string | null;
  readonly maskedCpr: number;
  readonly confirmHash: Buffer;
  readonly contact: Contact;
  /** What the form calls this sending of it. */
  readonly submission: string | null;
};
export type ReturnedIntake = About & {
  readonly returnedBy: string;
  readonly vendorRole: 'processor' | 'controller';
  readonly returnedAt: Date;
};

const place = (id: string) => ({ tenantId: HOUSE_TENANT_ID, column: 'inquiry_intake.sealed', id });

@Injectable()
export class InquiryIntakeRepository {
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly key: IntakeKey,
    @Inject(CONFIG) config: Pick<Config, 'PORTAL_SECRET'>,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'inquiry-contact');
  }

  /** Outside a unit of work, before the first `insert`. */
  ensureKey(): Promise<void> {
    return this.key.ensure();
  }

  /** @returns false when this sending of the form has arrived before */
  async insert(intake: NewIntake): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into inquiry_intake (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, status, form_tenant_id, masked_cpr, confirm_hash, sealed_contact, sealed, submission)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'unconfirmed', $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
      [
        ...this.#about(intake),
        intake.formTenantId,
        intake.maskedCpr,
        intake.confirmHash,
        this.#box.seal(Buffer.from(JSON.stringify(intake.contact)), intake.id),
        await this.#sealed(intake),
        intake.submission,
      ],
    );
    return rows.length === 1;
  }

  async insertReturned(intake: ReturnedIntake): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into inquiry_intake (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, status, returned_by, vendor_role, confirmed_at, sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'triage', $9, $10, $11, $12)`,
      [...this.#about(intake), intake.returnedBy, intake.vendorRole, intake.returnedAt, await this.#sealed(intake)],
    );
  }

  /** @returns null when the link was never given out, or what it confirmed has been routed or erased */
  async findByConfirmation(hash: Buffer): Promise<(z.infer<typeof confirmable> & { contact: Contact | null }) | null> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select id, reference, status, locale, sealed_contact from inquiry_intake where confirm_hash = $1`,
      [hash],
    );
    if (row === undefined) return null;
    const found = confirmable.parse(row);
    const opened = found.sealed_contact && this.#box.open(found.sealed_contact, found.id).toString();
    return { ...found, contact: opened === null ? null : contact.parse(JSON.parse(opened)) };
  }

  /** @returns whether it was this call that confirmed it */
  async confirm(id: string, at: Date): Promise<boolean> {
    return this.#changed(
      `update inquiry_intake set status = 'triage', confirmed_at = $2, sealed_contact = null where id = $1 and status = 'unconfirmed'`,
      [id, at],
    );
  }

  /** @returns null when it is not in triage */
  async find(id: string): Promise<IntakeRecord | null> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select id, reference, type, concerns, locale, status, email_hash, received_at, form_tenant_id, returned_by, vendor_role, masked_cpr, sealed, unreached_since
       from inquiry_intake where id = $1 and status = 'triage'`,
      [id],
    );
    return row === undefined ? null : intakeRow.parse(row);
  }

  /** What was written, for each of these, by their ids. Staff only. */
  async open(
    rows: readonly { readonly id: string; readonly sealed: Buffer | null }[],
  ): Promise<Map<string, InquiryContent>> {
    if (rows.length === 0) return new Map();
    const openWith = await this.key.opener();
    return new Map(
      rows.flatMap(({ id, sealed }) =>
        sealed ? [[id, inquiryContent.parse(JSON.parse(openWith(place(id), sealed).toString()))] as const] : [],
      ),
    );
  }

  async decideRole(row: IntakeRecord, role: 'processor' | 'controller'): Promise<boolean> {
    return this.#changed(
      `update inquiry_intake set vendor_role = $2 where id = $1 and status = 'triage' and vendor_role is not distinct from $3`,
      [row.id, role, row.vendor_role],
    );
  }

  /** Takes the row away, if it is still as it was loaded: of two who route at once, one wins. */
  async delete(row: IntakeRecord): Promise<boolean> {
    return this.#changed(
      `delete from inquiry_intake where id = $1 and status = 'triage' and vendor_role is not distinct from $2`,
      [row.id, row.vendor_role],
    );
  }

  /** Keeps reference and reason for the status page; what was written is erased. */
  async dismiss(id: string, reason: string, at: Date): Promise<boolean> {
    return this.#changed(
      `update inquiry_intake set status = 'dismissed', dismissal = $2, settled_at = $3, sealed = null where id = $1 and status = 'triage'`,
      [id, reason, at],
    );
  }

  async #changed(sql: string, values: unknown[]): Promise<boolean> {
    return affected.parse(await this.unitOfWork.em.query<unknown>(sql, values))[1] === 1;
  }

  #about(intake: About): unknown[] {
    const { id, reference, type, concerns, locale, emailHash, receivedAt } = intake;
    return [HOUSE_TENANT_ID, id, reference, type, concerns, locale, emailHash, receivedAt];
  }

  #sealed({ id, content }: About): Promise<Buffer> {
    return this.key.seal(place(id), Buffer.from(JSON.stringify(content)));
  }
}
