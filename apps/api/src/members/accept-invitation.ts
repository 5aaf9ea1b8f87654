import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { BeginSession, type SessionStep } from '../identity/begin-session.js';
import { EndSessions } from '../identity/end-sessions.js';
import { FindPerson } from '../identity/find-person.js';
import { RegisterPerson } from '../identity/register-person.js';
import { SwitchTenant } from '../identity/switch-tenant.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId, tokenHash } from '../platform/ids.js';
import { Gone } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { InvitationsRepository, type OpenInvitation } from './invitations.repository.js';
import { memberJoined, staffJoined } from './members.events.js';
import { MembersRepository } from './members.repository.js';
import { memberRoles, rolesOfStaff } from './members.schema.js';
import { StaffRepository } from './staff.repository.js';

const over = () => new Gone('link_over', 'The invitation has been used, replaced or is too old. Ask for a new one.');

/**
 * How it goes on. Who has just chosen a password has proven as much as at a sign-in. Who had an account has proven only to
 * read its mail: `open` when this browser is signed in as that person, `sign-in` else.
 */
export type Accepted = SessionStep | { readonly next: 'open' } | { readonly next: 'sign-in' };

/** Takes somebody in whom an invitation reached by mail; whoever has no account yet gets one. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly findPerson: FindPerson,
    private readonly registerPerson: RegisterPerson,
    private readonly endSessions: EndSessions,
    private readonly beginSession: BeginSession,
    private readonly switchTenant: SwitchTenant,
    private readonly members: MembersRepository,
    private readonly staff: StaffRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What the link offers, and whether its holder has an account. Looking changes nothing. @throws Gone `link_over` */
  async find(token: string): Promise<OpenInvitation & { readonly hasAccount: boolean }> {
    return this.unitOfWork.run(async () => {
      const invitation = await this.invitations.find(tokenHash(token), this.clock.now());
      if (!invitation) throw over();
      return { ...invitation, hasAccount: (await this.findPerson.byEmail(invitation.email)) !== null };
    });
  }

  /**
   * @param newcomer name and password, when there is no account yet; not looked at otherwise
   * @throws Gone `link_over`; Invalid when the password will not do, Conflict when the address has just got an account
   * elsewhere, and then the link goes on working
   */
  async run(
    token: string,
    newcomer: { readonly name: string; readonly password: string },
    userAgent: string | undefined,
  ): Promise<Accepted> {
    const invitation = await this.find(token);
    const { email } = invitation;
    const known = await this.findPerson.byEmail(email);
    if (known?.disabledAt) throw over();
    const { locale } = currentRequest();
    const joining = known
      ? { id: known.id }
      : { newcomer: await this.registerPerson.prepare({ ...newcomer, email, locale }) };
    return this.unitOfWork.run(async () => {
      if (!(await this.invitations.use(invitation.id, this.clock.now()))) throw over();
      const personId = 'id' in joining ? joining.id : await this.registerPerson.run(joining.newcomer);
      await this.invitations.note(invitation.id, personId);
      await (invitation.tenantId === null
        ? this.#joinStaff(invitation, personId)
        : this.#joinTenant(invitation, invitation.tenantId, personId));
      if ('newcomer' in joining) return this.beginSession.run({ personId, returnTo: null, userAgent });
      return this.#goOn(invitation, personId);
    });
  }

  /** The session stays as it is, with the organisation open; one of staff has just ended. */
  async #goOn({ tenantId }: OpenInvitation, personId: string): Promise<Accepted> {
    const { session } = currentRequest();
    if (tenantId === null || session?.personId !== personId) return { next: 'sign-in' };
    await this.switchTenant.joined(session, tenantId);
    return { next: 'open' };
  }

  async #joinTenant({ id, roles }: OpenInvitation, tenantId: string, personId: string): Promise<void> {
    const createdAt = this.clock.now();
    if (!(await this.members.add({ tenantId, id: newId(), personId, roles, createdAt }))) throw over();
    await this.auditLog.record(memberJoined, {
      tenantId,
      subjectId: personId,
      data: { invitationId: id, roles: memberRoles.parse(roles) },
      actor: { kind: 'person', id: personId },
    });
  }

  /** Sessions from before end: staff sign in with a second factor. */
  async #joinStaff({ id, roles }: OpenInvitation, personId: string): Promise<void> {
    if (!(await this.staff.add(personId, roles))) throw over();
    await this.endSessions.run(personId);
    await this.auditLog.record(staffJoined, {
      tenantId: HOUSE_TENANT_ID,
      subjectId: personId,
      data: { invitationId: id, roles: rolesOfStaff.parse(roles) },
      actor: { kind: 'person', id: personId },
    });
  }
}
