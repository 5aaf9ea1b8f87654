import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
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
import { ownTenant } from './own-tenant.js';
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
  list(@Req() request: FastifyRequest, @Query({ schema: listQuery }) { after }: z.infer<typeof listQuery>) {
    return this.listMembers.run(ownTenant(request), after ?? null);
  }

  @Put('members/:id/roles')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  changeRoles(
    @Req() request: FastifyRequest,
    @Param({ schema: byId }) { id }: z.infer<typeof byId>,
    @Body({ schema: memberRolesChange }) { roles }: z.infer<typeof memberRolesChange>,
  ) {
    return this.changeMemberRoles.run(ownTenant(request), id, roles);
  }

  @Delete('members/:id')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  remove(@Req() request: FastifyRequest, @Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return this.changeMemberRoles.run(ownTenant(request), id, null);
  }

  @Get('invitations')
  @May('member.read')
  @Answers(invitationList)
  invitations(@Req() request: FastifyRequest) {
    return this.listInvitations.run(ownTenant(request));
  }

  @Post('invitations')
  @May('member.write')
  @Answers(created)
  async invite(
    @Req() request: FastifyRequest,
    @Body({ schema: memberInvitation }) invited: z.infer<typeof memberInvitation>,
  ) {
    return { id: await this.inviteMember.run({ ...invited, tenantId: ownTenant(request) }) };
  }

  @Post('invitations/:id/sending')
  @May('member.write')
  @Answers(created)
  async resend(@Req() request: FastifyRequest, @Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return { id: await this.resendInvitation.run(id, ownTenant(request)) };
  }

  @Delete('invitations/:id')
  @May('member.write')
  @Answers('nothing')
  @HttpCode(204)
  withdraw(@Req() request: FastifyRequest, @Param({ schema: byId }) { id }: z.infer<typeof byId>) {
    return this.withdrawInvitation.run(id, ownTenant(request));
  }
}
