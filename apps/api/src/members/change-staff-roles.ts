import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { StaffRole } from '../platform/requests/session.js';
import { staffAccessChanged, staffRolesChanged } from './members.events.js';
import { StaffRepository } from './staff.repository.js';

const lastOwner = () =>
  new Conflict('last_owner', 'Somebody must own the portal. Make another member of staff owner first.');

/** What an owner changes about staff: their roles, and whether their account is open. */
@Injectable()
export class ChangeStaffRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when the person is not staff; Conflict `last_owner` */
  async run(personId: string, after: readonly StaffRole[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.#load(personId, after.includes('owner'));
      await this.staff.changeRoles(personId, after);
      await this.auditLog.record(staffRolesChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: personId,
        data: { before: before.roles, after: [...after] },
      });
    });
  }

  /** Shuts somebody out at once, or lets them in again. @throws NotFound; Conflict `last_owner` */
  async access(personId: string, open: boolean): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.#load(personId, open);
      await this.staff.changeAccess(personId, open ? null : this.clock.now());
      await this.auditLog.record(staffAccessChanged, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: personId,
        data: { open },
      });
    });
  }

  async #load(personId: string, staysOwner: boolean) {
    const owners = await this.staff.lockOwners();
    const person = await this.staff.find(personId);
    if (!person) throw new NotFound();
    if (!staysOwner && owners.every((owner) => owner === personId)) throw lastOwner();
    return person;
  }
}
