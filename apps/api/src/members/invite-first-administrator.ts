import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { QueueMail } from '../mail/queue-mail.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import type { TenantRole } from '../platform/requests/session.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ComposeInvitation } from './compose-invitation.js';
import { CustomersDoorRepository } from './customers-door.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import { memberInvited } from './members.events.js';
import { MembersRepository } from './members.repository.js';

const LATELY = 90 * 86_400_000;

/**
 * Staff open a customer's door once, to its first administrator, and its contacts, those it had until lately and who
 * signed for it are told to whom and in which roles: an administrator could take any of them. From then on the customer
 * decides who comes in and who sees its inquiries.
 */
@Injectable()
export class InviteFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CustomersDoorRepository,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly composeInvitation: ComposeInvitation,
    private readonly readProfile: ReadProcessorProfile,
    private readonly queueMail: QueueMail,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param email in lower case
   * @param roles the administrator's among them
   * @returns the invitation's id; every earlier open one to the customer is void
   * @throws NotFound for an unknown tenant; Conflict `not_a_customer`, `has_administrator` or `already_member`
   */
  async run(tenantId: string, email: string, roles: readonly TenantRole[]): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { name, locale } = await this.door.forFirstAdministrator(tenantId);
      if (await this.members.has(tenantId, email))
        throw new Conflict('already_member', 'Somebody with this address is a member already.');
      await this.invitations.withdrawAll(tenantId);
      const { name: vendor } = await this.readProfile.run();
      const id = await this.composeInvitation.run({ email, place: { tenantId, name }, roles, locale, vendor });
      await this.auditLog.record(memberInvited, { tenantId, subjectId: id, data: { roles: [...roles] } });
      await this.#tellConcerned({ id, tenantId, vendor, organisation: name, locale, invited: email, roles });
      return id;
    });
  }

  async #tellConcerned(invitation: {
    readonly id: string;
    readonly tenantId: string;
    readonly vendor: string;
    readonly organisation: string;
    readonly locale: 'da' | 'en';
    readonly invited: string;
    readonly roles: readonly TenantRole[];
  }): Promise<void> {
    const { id, tenantId, vendor, organisation, locale, invited } = invitation;
    const roles = rolesIn(invitation.roles, locale);
    const since = new Date(this.clock.now().getTime() - LATELY);
    const concerned = await this.door.concerned(tenantId, since);
    await this.queueMail.runAll(
      concerned.map((contact) => ({
        tenantId,
        to: contact,
        locale,
        template: 'administrator-invited',
        data: { name: contact.name, vendor, organisation, invited, roles },
        about: { kind: 'invitation', id },
      })),
    );
  }
}

function rolesIn(roles: readonly TenantRole[], locale: 'da' | 'en'): string {
  const own = { locale };
  const words: Readonly<Record<TenantRole, string>> = {
    admin: m.identity_role_admin({}, own),
    signatory: m.identity_role_signatory({}, own),
    privacy: m.identity_role_privacy({}, own),
    viewer: m.identity_role_viewer({}, own),
  };
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(roles.map((role) => words[role].toLowerCase()));
}
