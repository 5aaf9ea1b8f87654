import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { currentTenant } from '#tenancy';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangeMemberRoles } from './change-member-roles.js';
import { InviteMember } from './invite-member.js';
import { ListInvitations } from './list-invitations.js';
import { ListMembers } from './list-members.js';
import {
  byId,
  created,
  invitationList,
  listQuery,
  memberInvitation,
  memberList,
  memberRolesChange,
} from './members.schema.js';
import { ResendInvitation } from './resend-invitation.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

/** A customer's administrator: who belongs to the organisation, and with which roles. */
@Realm('controller')
@Controller('api/app')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly changeMemberRoles: ChangeMemberRoles,
    private readonly listInvitations: ListInvitations,
    private readonly inviteMember: InviteMember,
    private readonly resendInvitation: ResendInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
  ) {}

  @Get('members')
  @May('member.read')
  @Answers(memberList)
  list(@Query({ schema: listQuery }) { after }: z.infer<typeof listQuery>) {
    return this.listMembers.run(currentTenant(), after ?? null);
  }

  @Put('members/:id/roles')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  changeRoles(
    @Param({ schema: byId }) { id }: z.infer<typeof byId>,
    @Body({ schema: memberRolesChange }) { roles }: z.infer<typeof memberRolesChange>,
  ) {
    return this.changeMemberRoles.run(currentTenant(), id, roles);
  }

  @Delete('members/:id')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  remove(@Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return this.changeMemberRoles.run(currentTenant(), id, null);
  }

  @Get('invitations')
  @May('member.read')
  @Answers(invitationList)
  invitations() {
    return this.listInvitations.run(currentTenant());
  }

  @Post('invitations')
  @May('member.write')
  @Answers(created)
  async invite(@Body({ schema: memberInvitation }) invited: z.infer<typeof memberInvitation>) {
    return { id: await this.inviteMember.run({ ...invited, tenantId: currentTenant() }) };
  }

  @Post('invitations/:id/sending')
  @May('member.write')
  @Answers(created)
  async resend(@Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return { id: await this.resendInvitation.run(id, currentTenant()) };
  }

  @Delete('invitations/:id')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  withdraw(@Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return this.withdrawInvitation.run(id, currentTenant());
  }
}
