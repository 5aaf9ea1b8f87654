import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { InvitationPage, InvitationAcceptedPage } from '#public-pages/invitation.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Invalid } from '../platform/problem.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AcceptInvitation } from './accept-invitation.js';

const text = (most: number) => z.string().max(most).default('');
const pageQuery = z.object({ lang: z.string().optional() });
const link = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
const form = z.strictObject({ name: text(200), password: text(2000), _csrf: text(100) });

/** The page behind a mailed invitation. */
@Realm('identity')
@Controller('invitation')
export class InvitationController {
  constructor(private readonly acceptInvitation: AcceptInvitation) {}

  @Get('accepted')
  @May('invitation.accept')
  @Answers('page')
  accepted(@Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    return page(InvitationAcceptedPage, {});
  }

  @Get(':token')
  @May('invitation.accept')
  @Answers('page')
  @Header('referrer-policy', 'no-referrer')
  async show(
    @Param({ schema: link }) { token }: z.infer<typeof link>,
    @Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>,
  ) {
    return page(InvitationPage, { token, invitation: await this.acceptInvitation.find(token) });
  }

  @Post(':token')
  @May('invitation.accept')
  @Answers('page')
  @Header('referrer-policy', 'no-referrer')
  async accept(
    @Param({ schema: link }) { token }: z.infer<typeof link>,
    @Body({ schema: form }) { name, password }: z.infer<typeof form>,
  ) {
    const invitation = await this.acceptInvitation.find(token);
    const again = (faults: readonly string[]) =>
      page(InvitationPage, { token, invitation, name, faults }, { status: 422 });
    if (!invitation.hasAccount && name.trim() === '') return again(['name_missing']);
    try {
      await this.acceptInvitation.run(token, { name, password });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again((error.extras.errors ?? []).map(({ code }) => code));
    }
    return seeOther('/invitation/accepted');
  }
}
