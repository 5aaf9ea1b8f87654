import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { localeCookie } from '../platform/requests/request-locale.js';
import { sessionCookieName, sessionCookieOptions } from '../platform/requests/session-cookie.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ChangeOwnProfile } from './change-own-profile.js';
import { ownSession } from './own-session.js';
import { locales } from './person.js';
import { presentSession, sessionAnswer, type SessionAnswer } from './session.presenter.js';
import { SignOut } from './sign-out.js';
import { SwitchTenant } from './switch-tenant.js';

const tenantChoice = z.strictObject({ tenantId: z.uuid() });
const localeChoice = z.strictObject({ locale: z.enum(locales) });
const YEAR_SECONDS = 31_536_000;

@Realm('identity')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly switchTenant: SwitchTenant,
    private readonly changeOwnProfile: ChangeOwnProfile,
    private readonly signOut: SignOut,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who is signed in; also answers when nobody is. */
  @Get()
  @May('page.read')
  @Answers(sessionAnswer)
  async read(@Req() request: FastifyRequest): Promise<SessionAnswer> {
    return presentSession(request.session, await this.readProfile.run());
  }

  @Put('tenant')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  tenant(@Req() request: FastifyRequest, @Body({ schema: tenantChoice }) { tenantId }: z.infer<typeof tenantChoice>) {
    return this.switchTenant.run(ownSession(request), tenantId);
  }

  /** Kept with the person, and in the cookie that the public pages read. */
  @Put('locale')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  locale(
    @Req() request: FastifyRequest,
    @Body({ schema: localeChoice }) { locale }: z.infer<typeof localeChoice>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.setCookie(localeCookie, locale, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true });
    return this.changeOwnProfile.run(ownSession(request), { locale });
  }

  @Delete()
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
    return this.signOut.run(ownSession(request));
  }
}
