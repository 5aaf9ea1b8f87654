import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict } from '../platform/problem.js';
import type { TenantRole } from '../platform/requests/session.js';
import { ComposeInvitation } from './compose-invitation.js';
import { memberInvited } from './members.events.js';
import { MembersRepository } from './members.repository.js';
import { ReadTenant } from './read-tenant.js';

/** A customer's administrator invites somebody to it. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readTenant: ReadTenant,
    private readonly members: MembersRepository,
    private readonly composeInvitation: ComposeInvitation,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param invited.tenantId the session's own
   * @param invited.email in lower case
   * @returns the invitation's id; an earlier open one for the same address is replaced
   * @throws NotFound for an unknown tenant; Conflict `already_member`
   */
  async run(invited: {
    readonly tenantId: string;
    readonly email: string;
    readonly roles: readonly TenantRole[];
  }): Promise<string> {
    const { tenantId, email, roles } = invited;
    return this.unitOfWork.run(async () => {
      const { name, locale } = await this.readTenant.run(tenantId);
      if (await this.members.has(tenantId, email))
        throw new Conflict('already_member', 'Somebody with this address is a member already.');
      const id = await this.composeInvitation.run({ email, place: { tenantId, name }, roles, locale });
      await this.auditLog.record(memberInvited, { tenantId, subjectId: id, data: { roles: [...roles] } });
      return id;
    });
  }
}
