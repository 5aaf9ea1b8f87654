import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { InformDataSubject } from '../inquiries/inform-data-subject.js';
import { ReceiveInquiry } from '../inquiries/receive-inquiry.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { TenantKeys } from '../platform/keys/tenant-keys.js';
import { Conflict, Invalid, NotFound } from '../platform/problem.js';
import { inquiryHandedOver } from './inquiry-intake.events.js';
import { InquiryIntakeRepository, type IntakeRecord } from './inquiry-intake.repository.js';

const ids = z.array(z.object({ id: z.uuid() }));

/**
 * Hands an inquiry to the controllers it concerns, in one transaction: each gets its own copy under its own key, blind to
 * the others, and what staff could read is gone.
 */
@Injectable()
export class RouteInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: InquiryIntakeRepository,
    private readonly tenantKeys: TenantKeys,
    private readonly receiveInquiry: ReceiveInquiry,
    private readonly informDataSubject: InformDataSubject,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param tenantIds customers; empty when the vendor is the controller
   * @throws NotFound when it is not in triage (any more); Conflict before the role is decided, or in a race; Invalid when
   *   the controllers do not fit the role
   */
  async run(id: string, tenantIds: readonly string[]): Promise<void> {
    const chosen = [...new Set(tenantIds)];
    const planned = await this.unitOfWork.run(() => this.#controllers(id, chosen));
    for (const tenantId of planned.controllers) await this.tenantKeys.ensure(tenantId);
    await this.unitOfWork.run(async () => {
      const { row, controllers, role } = await this.#controllers(id, chosen);
      const content = (await this.intake.open([row])).get(id);
      if (!content || !(await this.intake.delete(row)))
        throw new Conflict('inquiry_moved', 'Somebody else has routed this inquiry. Reload the page.');
      for (const tenantId of controllers)
        await this.receiveInquiry.run({
          tenantId,
          reference: row.reference,
          type: row.type,
          concerns: row.concerns,
          locale: row.locale,
          email_hash: row.email_hash,
          received_at: row.received_at,
          vendorRole: role,
          content: { ...content, note: null },
        });
      await this.informDataSubject.run({ ...row, tenantId: HOUSE_TENANT_ID, news: 'routed' }, content);
      await this.auditLog.record(inquiryHandedOver, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { reference: row.reference, tenantIds: controllers },
      });
    });
  }

  /** Who gets it, by the role that was decided. */
  async #controllers(
    id: string,
    tenantIds: readonly string[],
  ): Promise<{ row: IntakeRecord; controllers: string[]; role: 'processor' | 'controller' }> {
    const row = await this.intake.find(id);
    if (!row) throw new NotFound();
    const role = row.vendor_role;
    if (role === null)
      throw new Conflict('role_undecided', 'Decide first whether we act as processor or as controller.');
    if ((role === 'controller') !== (tenantIds.length === 0))
      throw new Invalid([
        {
          path: 'tenantIds',
          code: 'role',
          message: role === 'controller' ? 'The inquiry is ours; choose no customer.' : 'Choose whose inquiry it is.',
        },
      ]);
    if (role === 'controller') return { row, controllers: [HOUSE_TENANT_ID], role };
    const found = ids.parse(
      await this.unitOfWork.em.query(
        `select id from tenants where id = any($1) and kind = 'customer' and status = 'active'`,
        [tenantIds],
      ),
    );
    if (found.length !== tenantIds.length)
      throw new Invalid([{ path: 'tenantIds', code: 'unknown', message: 'One of these is not an active customer.' }]);
    return { row, controllers: found.map((tenant) => tenant.id), role };
  }
}
