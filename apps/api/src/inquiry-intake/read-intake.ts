import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ComputeDueDay } from '../inquiries/compute-due-day.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound, Problem } from '../platform/problem.js';
import { suggestFor } from './customer-suggestion.js';
import type { IntakeDetail } from './inbox.schema.js';
import { inquiryHandedOver, inquiryOpenedByStaff } from './inquiry-intake.events.js';
import { InquiryIntakeRepository } from './inquiry-intake.repository.js';
import { ListCustomerChoices } from './list-customer-choices.js';

const named = z.object({ name: z.string() });

/** One inquiry in triage, with whom it may concern and why. That staff looked at it is recorded. */
@Injectable()
export class ReadIntake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly choices: ListCustomerChoices,
    private readonly computeDueDay: ComputeDueDay,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws Problem 404, with the code `inquiry_sent_on` once it has been routed, NotFound when it was dismissed or never there */
  run(id: string): Promise<IntakeDetail> {
    return this.unitOfWork.run(async () => {
      const row = await this.intake.find(id);
      const content = row && (await this.intake.open([row])).get(id);
      if (!row || !content) throw await this.#whyNot(id);
      const clues = { ...content, formTenantId: row.form_tenant_id, returnedBy: row.returned_by };
      const suggestions = suggestFor(clues, await this.choices.matching(clues));
      const dueOf = await this.computeDueDay.run();
      const { note, ...written } = content;
      await this.auditLog.record(inquiryOpenedByStaff, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: {} });
      return {
        id,
        reference: row.reference,
        type: row.type,
        concerns: row.concerns,
        locale: row.locale,
        receivedAt: row.received_at.toISOString(),
        dueOn: dueOf(row.received_at),
        vendorRole: row.vendor_role,
        maskedCpr: row.masked_cpr,
        ...written,
        unreached: row.unreached_since !== null,
        returned: row.returned_by ? { by: await this.#nameOf(row.returned_by), note: note ?? '' } : null,
        suggestions: suggestions.map(({ candidate: { id: tenantId, kind, name, registrationNumber }, reasons }) => ({
          customer: { id: tenantId, kind, name, registrationNumber },
          reasons: [...reasons],
        })),
      };
    });
  }

  /** That it was here is in the ledger; what it said, and whose it was, is with its controller alone. */
  async #whyNot(id: string): Promise<Problem> {
    const handedOver = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from audit_events where tenant_id = $1 and subject_id = $2 and type = $3 limit 1`,
      [HOUSE_TENANT_ID, id, inquiryHandedOver.type],
    );
    if (handedOver.length === 0) return new NotFound();
    return new Problem(404, 'inquiry_sent_on', 'The inquiry was sent on and can no longer be read here.');
  }

  async #nameOf(tenantId: string): Promise<string> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(`select name from tenants where id = $1`, [tenantId]);
    return named.parse(row).name;
  }
}
