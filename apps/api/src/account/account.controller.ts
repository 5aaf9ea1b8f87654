import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { ChangeOwnProfile } from '../identity/change-own-profile.js';
import { ownSession } from '../platform/requests/own-session.js';
import { sessionCookieName, sessionCookieOptions } from '../platform/requests/session-cookie.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { OfferSecondFactor } from '../second-factor/offer-second-factor.js';
import {
  account,
  confirmation,
  enrolment,
  offer,
  ownEvents,
  ownName,
  ownSessions,
  passwordChange,
  recoveryCodes,
  sessionId,
} from './account.schema.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ListOwnEvents } from './list-own-events.js';
import { ListOwnSessions } from './list-own-sessions.js';
import { ReadAccount } from './read-account.js';
import { RevokeSession } from './revoke-session.js';

/** What everybody who is signed in may do with what is their own. */
@Realm('identity')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly readAccount: ReadAccount,
    private readonly changeOwnProfile: ChangeOwnProfile,
    private readonly changeOwnPassword: ChangeOwnPassword,
    private readonly offerSecondFactor: OfferSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    private readonly listOwnSessions: ListOwnSessions,
    private readonly listOwnEvents: ListOwnEvents,
    private readonly revokeSession: RevokeSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @May('own.read')
  @Answers(account)
  read(@Req() request: FastifyRequest) {
    return this.readAccount.run(ownSession(request));
  }

  @Put('name')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  rename(@Req() request: FastifyRequest, @Body({ schema: ownName }) change: z.infer<typeof ownName>) {
    return this.changeOwnProfile.run(ownSession(request), change);
  }

  @Put('password')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  async password(
    @Req() request: FastifyRequest,
    @Body({ schema: passwordChange }) change: z.infer<typeof passwordChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.#setSession(reply, await this.changeOwnPassword.run(ownSession(request), change));
  }

  /** A secret for an app; nothing changes until it is confirmed. */
  @Post('second-factor/offer')
  @May('own.write')
  @Answers(offer)
  offer(@Req() request: FastifyRequest) {
    const session = ownSession(request);
    return this.offerSecondFactor.run({ kind: 'session', id: session.id }, session.email);
  }

  @Put('second-factor')
  @May('own.write')
  @Answers(recoveryCodes)
  async enrol(
    @Req() request: FastifyRequest,
    @Body({ schema: enrolment }) given: z.infer<typeof enrolment>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { codes, token } = await this.confirmSecondFactor.run(ownSession(request), given);
    this.#setSession(reply, token);
    return { codes };
  }

  @Post('second-factor/removal')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  disable(@Req() request: FastifyRequest, @Body({ schema: confirmation }) { code }: z.infer<typeof confirmation>) {
    return this.confirmSecondFactor.disable(ownSession(request), code);
  }

  @Post('recovery-codes')
  @May('own.write')
  @Answers(recoveryCodes)
  async replaceCodes(
    @Req() request: FastifyRequest,
    @Body({ schema: confirmation }) { code }: z.infer<typeof confirmation>,
  ) {
    return { codes: await this.confirmSecondFactor.replaceCodes(ownSession(request), code) };
  }

  @Get('sessions')
  @May('own.read')
  @Answers(ownSessions)
  sessions(@Req() request: FastifyRequest) {
    return this.listOwnSessions.run(ownSession(request));
  }

  @Get('events')
  @May('own.read')
  @Answers(ownEvents)
  events(@Req() request: FastifyRequest) {
    return this.listOwnEvents.run(ownSession(request));
  }

  @Delete('sessions/:id')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  revoke(@Req() request: FastifyRequest, @Param({ schema: sessionId }) { id }: z.infer<typeof sessionId>) {
    return this.revokeSession.run(ownSession(request).personId, id);
  }

  /** Signs out everywhere, here included. */
  @Delete('sessions')
  @May('own.write')
  @Answers('nothing')
  @HttpCode(204)
  revokeAll(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
    return this.revokeSession.all(ownSession(request).personId);
  }

  #setSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookieName(this.config), token, sessionCookieOptions(this.config));
  }
}
