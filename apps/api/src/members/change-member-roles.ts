import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { TenantRole } from '../platform/requests/session.js';
import { memberRemoved, memberRolesChanged } from './members.events.js';
import { MembersRepository } from './members.repository.js';

const lastAdmin = () =>
  new Conflict('last_admin', 'Somebody must administer. Make another member administrator first.');

/** What a customer's administrator changes about its members: their roles, up to none at all. */
@Injectable()
export class ChangeMemberRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param after null removes the member
   * @throws NotFound; Conflict `last_admin` when nobody would be left to administer
   */
  async run(tenantId: string, id: string, after: readonly TenantRole[] | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const admins = await this.members.lockAdmins();
      const member = await this.members.find(id);
      if (!member) throw new NotFound();
      if (!after?.includes('admin') && admins.every((admin) => admin === id)) throw lastAdmin();
      const event = { tenantId, subjectId: member.personId };
      if (after === null) {
        await this.members.remove(id);
        await this.auditLog.record(memberRemoved, { ...event, data: { roles: member.roles } });
      } else {
        await this.members.changeRoles(id, after);
        await this.auditLog.record(memberRolesChanged, { ...event, data: { before: member.roles, after: [...after] } });
      }
    });
  }
}
