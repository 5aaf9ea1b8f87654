import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ComposeInvitation, type Invited } from './compose-invitation.js';
import { CustomersDoorRepository } from './customers-door.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import { invitationResent } from './members.events.js';
import { ReadTenant } from './read-tenant.js';

/** Mails an open invitation once more, with a fresh link and its seven days; the link before no longer works. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly door: CustomersDoorRepository,
    private readonly readTenant: ReadTenant,
    private readonly readProfile: ReadProcessorProfile,
    private readonly composeInvitation: ComposeInvitation,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param tenantId to which customer it invites; null: to the staff
   * @returns the id under which it now stands
   * @throws NotFound when there is no such open invitation in this place; TooMany; Conflict `has_administrator` when staff
   * would open a door that has been opened
   */
  async run(id: string, tenantId: string | null): Promise<string> {
    return this.unitOfWork.run(async () => {
      const found = await this.invitations.read(id, tenantId);
      if (!found) throw new NotFound();
      const fresh = await this.composeInvitation.run({ ...found, ...(await this.#place(tenantId)) });
      await this.auditLog.record(invitationResent, {
        tenantId: tenantId ?? HOUSE_TENANT_ID,
        subjectId: fresh,
        data: {},
      });
      return fresh;
    });
  }

  /** Where it leads, and who says so: as when it was sent first, unless a customer's administrator makes it its own. */
  async #place(tenantId: string | null): Promise<Pick<Invited, 'place' | 'locale' | 'vendor'>> {
    if (tenantId === null)
      return { place: { tenantId, name: (await this.readProfile.run()).name }, locale: currentRequest().locale };
    if (currentContext().realm !== 'processor') {
      const { name, locale } = await this.readTenant.run(tenantId);
      return { place: { tenantId, name }, locale };
    }
    const { name, locale } = await this.door.forFirstAdministrator(tenantId);
    return { place: { tenantId, name }, locale, vendor: (await this.readProfile.run()).name };
  }
}
