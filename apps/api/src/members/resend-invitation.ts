import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ComposeInvitation } from './compose-invitation.js';
import { InvitationsRepository } from './invitations.repository.js';
import { invitationResent } from './members.events.js';
import { ReadTenant } from './read-tenant.js';

/** Mails an open invitation once more, with a fresh link and its seven days; the link before no longer works. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly readTenant: ReadTenant,
    private readonly readProfile: ReadProcessorProfile,
    private readonly composeInvitation: ComposeInvitation,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param tenantId to which customer it invites; null: to the staff
   * @returns the id under which it now stands
   * @throws NotFound when there is no such open invitation in this place
   */
  async run(id: string, tenantId: string | null): Promise<string> {
    return this.unitOfWork.run(async () => {
      const found = await this.invitations.read(id, tenantId);
      if (!found) throw new NotFound();
      const { name, locale } = tenantId === null ? await this.#staff() : await this.readTenant.run(tenantId);
      const fresh = await this.composeInvitation.run({ ...found, place: { tenantId, name }, locale });
      await this.auditLog.record(invitationResent, {
        tenantId: tenantId ?? HOUSE_TENANT_ID,
        subjectId: fresh,
        data: {},
      });
      return fresh;
    });
  }

  async #staff(): Promise<{ name: string; locale: 'da' | 'en' }> {
    return { name: (await this.readProfile.run()).name, locale: currentRequest().locale };
  }
}
