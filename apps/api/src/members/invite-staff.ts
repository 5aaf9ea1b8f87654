import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import type { StaffRole } from '../platform/requests/session.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ComposeInvitation } from './compose-invitation.js';
import { staffInvited } from './members.events.js';
import { StaffRepository } from './staff.repository.js';

/** Invites somebody to the vendor's own staff. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readProfile: ReadProcessorProfile,
    private readonly staff: StaffRepository,
    private readonly composeInvitation: ComposeInvitation,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param invited.email in lower case
   * @returns the invitation's id
   * @throws Conflict `already_member`
   */
  async run(invited: { readonly email: string; readonly roles: readonly StaffRole[] }): Promise<string> {
    const { email, roles } = invited;
    const { locale } = currentRequest();
    return this.unitOfWork.run(async () => {
      const { name } = await this.readProfile.run();
      if (await this.staff.has(email))
        throw new Conflict('already_member', 'Somebody with this address is staff already.');
      const id = await this.composeInvitation.run({ email, place: { tenantId: null, name }, roles, locale });
      const data = { roles: [...roles] };
      await this.auditLog.record(staffInvited, { tenantId: HOUSE_TENANT_ID, subjectId: id, data });
      return id;
    });
  }
}
