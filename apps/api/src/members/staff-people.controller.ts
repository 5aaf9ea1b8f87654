import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangeStaffRoles } from './change-staff-roles.js';
import { InviteFirstAdministrator } from './invite-first-administrator.js';
import { InviteStaff } from './invite-staff.js';
import { ListInvitations } from './list-invitations.js';
import { ListMembers } from './list-members.js';
import { ListStaff } from './list-staff.js';
import {
  byId,
  created,
  firstAdministrator,
  invitationList,
  invitationOfTenant,
  listQuery,
  memberList,
  ofTenant,
  staffAccessChange,
  staffInvitation,
  staffList,
  staffRolesChange,
} from './members.schema.js';
import { ResendInvitation } from './resend-invitation.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

/** Owners look after staff; staff see who belongs to a customer, and invite its first administrator. */
@Realm('processor')
@Controller('api/staff')
export class StaffPeopleController {
  constructor(
    private readonly listStaff: ListStaff,
    private readonly changeStaffRoles: ChangeStaffRoles,
    private readonly listInvitations: ListInvitations,
    private readonly inviteStaff: InviteStaff,
    private readonly resendInvitation: ResendInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly listMembers: ListMembers,
    private readonly inviteFirstAdministrator: InviteFirstAdministrator,
  ) {}

  @Get('people')
  @May('staff.read')
  @Answers(staffList)
  list(@Query({ schema: listQuery }) { after }: z.infer<typeof listQuery>) {
    return this.listStaff.run(after ?? null);
  }

  @Put('people/:id/roles')
  @May('staff.write')
  @Answers('nothing')
  @HttpCode(204)
  changeRoles(
    @Param({ schema: byId }) { id }: z.infer<typeof byId>,
    @Body({ schema: staffRolesChange }) { roles }: z.infer<typeof staffRolesChange>,
  ) {
    return this.changeStaffRoles.run(id, roles);
  }

  @Put('people/:id/access')
  @May('staff.write')
  @Answers('nothing')
  @HttpCode(204)
  changeAccess(
    @Param({ schema: byId }) { id }: z.infer<typeof byId>,
    @Body({ schema: staffAccessChange }) { open }: z.infer<typeof staffAccessChange>,
  ) {
    return this.changeStaffRoles.access(id, open);
  }

  @Get('invitations')
  @May('staff.read')
  @Answers(invitationList)
  invitations() {
    return this.listInvitations.run(null);
  }

  @Post('invitations')
  @May('staff.write')
  @Answers(created)
  async invite(@Body({ schema: staffInvitation }) invited: z.infer<typeof staffInvitation>) {
    return { id: await this.inviteStaff.run(invited) };
  }

  @Post('invitations/:id/sending')
  @May('staff.write')
  @Answers(created)
  async resend(@Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return { id: await this.resendInvitation.run(id, null) };
  }

  @Delete('invitations/:id')
  @May('staff.write')
  @Answers('nothing')
  @HttpCode(204)
  withdraw(@Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return this.withdrawInvitation.run(id, null);
  }

  @Get('customers/:tenantId/members')
  @May('customer.read')
  @Answers(memberList)
  members(
    @Param({ schema: ofTenant }) { tenantId }: z.infer<typeof ofTenant>,
    @Query({ schema: listQuery }) { after }: z.infer<typeof listQuery>,
  ) {
    return this.listMembers.run(tenantId, after ?? null);
  }

  @Get('customers/:tenantId/invitations')
  @May('customer.read')
  @Answers(invitationList)
  invitationsOf(@Param({ schema: ofTenant }) { tenantId }: z.infer<typeof ofTenant>) {
    return this.listInvitations.run(tenantId);
  }

  @Post('customers/:tenantId/invitations')
  @May('customer.write')
  @Answers(created)
  async inviteAdministratorOf(
    @Param({ schema: ofTenant }) { tenantId }: z.infer<typeof ofTenant>,
    @Body({ schema: firstAdministrator }) { email, roles }: z.infer<typeof firstAdministrator>,
  ) {
    return { id: await this.inviteFirstAdministrator.run(tenantId, email, roles) };
  }
  @Post('customers/:tenantId/invitations/:id/sending')
  @May('customer.write')
  @Answers(created)
  async resendTo(@Param({ schema: invitationOfTenant }) { tenantId, id }: z.infer<typeof invitationOfTenant>) {
    return { id: await this.resendInvitation.run(id, tenantId) };
  }

  @Delete('customers/:tenantId/invitations/:id')
  @May('customer.write')
  @Answers('nothing')
  @HttpCode(204)
  withdrawFrom(@Param({ schema: invitationOfTenant }) { tenantId, id }: z.infer<typeof invitationOfTenant>) {
    return this.withdrawInvitation.run(id, tenantId);
  }
}
