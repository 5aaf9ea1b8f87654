import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound } from '../platform/problem.js';
import { InvitationsRepository } from './invitations.repository.js';
import { invitationWithdrawn } from './members.events.js';

@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param tenantId whose invitation; null: one to the staff
   * @throws NotFound when there is no open invitation with this id there
   */
  async run(id: string, tenantId: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.invitations.withdraw(id, tenantId))) throw new NotFound();
      const ledger = tenantId ?? HOUSE_TENANT_ID;
      await this.auditLog.record(invitationWithdrawn, { tenantId: ledger, subjectId: id, data: {} });
    });
  }
}
