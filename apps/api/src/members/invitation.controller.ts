import { Body, Controller, Get, Header, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InvitationPage, InvitationAcceptedPage } from '#public-pages/invitation.js';
import { CONFIG, type Config } from '../config.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Invalid } from '../platform/problem.js';
import { homeOf } from '../platform/requests/return-path.js';
import { sessionCookieName, sessionCookieOptions, signInCookieName } from '../platform/requests/session-cookie.js';
import { oneLine } from '../platform/routes/one-line.js';
import { unprintableTexts } from '../platform/routes/printable.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AcceptInvitation, type Accepted } from './accept-invitation.js';

const text = (most: number) => z.string().max(most).default('');
const pageQuery = z.object({ lang: z.string().optional() });
const link = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
const form = oneLine(z.strictObject({ name: text(200), password: text(2000), _csrf: text(100) }), ['password']);

/** Who joins the staff may come to sign with it. */
function nameFault(name: string): string | null {
  if (name.trim() === '') return 'name_missing';
  return unprintableTexts(name).length > 0 ? 'name_unprintable' : null;
}

/** The page behind a mailed invitation. */
@Realm('identity')
@Controller('invitation')
export class InvitationController {
  constructor(
    private readonly acceptInvitation: AcceptInvitation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

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
    @Req() request: FastifyRequest,
    @Param({ schema: link }) { token }: z.infer<typeof link>,
    @Body({ schema: form }) { name, password }: z.infer<typeof form>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const invitation = await this.acceptInvitation.find(token);
    const again = (faults: readonly string[]) =>
      page(InvitationPage, { token, invitation, name, faults }, { status: 422 });
    const fault = invitation.hasAccount ? null : nameFault(name);
    if (fault !== null) return again([fault]);
    try {
      const accepted = await this.acceptInvitation.run(token, { name, password }, request.headers['user-agent']);
      return this.#goOn(accepted, reply);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again((error.extras.errors ?? []).map(({ code }) => code));
    }
  }

  #goOn(accepted: Accepted, reply: FastifyReply) {
    if (accepted.next === 'sign-in') return seeOther('/invitation/accepted');
    if (accepted.next === 'open') return seeOther(homeOf({ isStaff: false }));
    const isIn = accepted.next === 'signed-in';
    const cookie = isIn ? sessionCookieName(this.config) : signInCookieName(this.config);
    void reply.setCookie(cookie, accepted.token, sessionCookieOptions(this.config));
    if (isIn) return seeOther(homeOf({ isStaff: false }));
    return seeOther(accepted.next === 'code' ? '/sign-in/code' : '/sign-in/enrolment');
  }
}
