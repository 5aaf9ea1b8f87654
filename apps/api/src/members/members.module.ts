import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeMemberRoles } from './change-member-roles.js';
import { ChangeStaffRoles } from './change-staff-roles.js';
import { ComposeInvitation } from './compose-invitation.js';
import { CustomersDoorRepository } from './customers-door.repository.js';
import { InvitationController } from './invitation.controller.js';
import { CheckInvitationLimit } from './check-invitation-limit.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InviteFirstAdministrator } from './invite-first-administrator.js';
import { InviteMember } from './invite-member.js';
import { InviteStaff } from './invite-staff.js';
import { ListInvitations } from './list-invitations.js';
import { ListMembers } from './list-members.js';
import { ListStaff } from './list-staff.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { ReadTenant } from './read-tenant.js';
import { ResendInvitation } from './resend-invitation.js';
import { StaffPeopleController } from './staff-people.controller.js';
import { StaffRepository } from './staff.repository.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

/** Who belongs to a customer, who is staff, and how they get there. */
@Module({
  imports: [PlatformModule, ProcessorProfileModule, IdentityModule, MailModule],
  controllers: [MembersController, StaffPeopleController, InvitationController],
  providers: [
    MembersRepository,
    StaffRepository,
    InvitationsRepository,
    CustomersDoorRepository,
    ReadTenant,
    CheckInvitationLimit,
    ComposeInvitation,
    InviteMember,
    InviteFirstAdministrator,
    InviteStaff,
    ResendInvitation,
    WithdrawInvitation,
    AcceptInvitation,
    ChangeMemberRoles,
    ChangeStaffRoles,
    ListMembers,
    ListStaff,
    ListInvitations,
  ],
  exports: [InviteStaff],
})
export class MembersModule {}
