import { Body, Controller, Get, Header, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PasswordForgottenPage } from '#public-pages/password-forgotten.js';
import { PasswordChangedPage, PasswordNewPage } from '#public-pages/password-new.js';
import { accountAddress } from '../platform/email-address.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Gone, Invalid } from '../platform/problem.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';

const text = (most: number) => z.string().max(most).default('');
const pageQuery = z.object({ lang: z.string().optional() });
const forgottenQuery = pageQuery.extend({ over: z.string().optional() });
const forgottenForm = z.strictObject({ email: text(1000), _csrf: text(100) });
const newForm = z.strictObject({ password: text(2000), _csrf: text(100) });
const link = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });

/** A new password by mail, for who has forgotten the old one. */
@Realm('identity')
@Controller('password')
export class PasswordResetController {
  constructor(
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Get('forgotten')
  @May('sign-in')
  @Answers('page')
  forgotten(@Query({ schema: forgottenQuery }) { over }: z.infer<typeof forgottenQuery>) {
    return page(PasswordForgottenPage, { over: over !== undefined });
  }

  @Post('forgotten')
  @May('sign-in')
  @Answers('page')
  async request(@Req() request: FastifyRequest, @Body({ schema: forgottenForm }) form: z.infer<typeof forgottenForm>) {
    const email = accountAddress.safeParse(form.email);
    if (!email.success) return page(PasswordForgottenPage, { email: form.email, wrong: true }, { status: 422 });
    await this.requestPasswordReset.run(email.data, request.ip);
    return seeOther('/password/sent');
  }

  @Get('sent')
  @May('sign-in')
  @Answers('page')
  sent(@Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    return page(PasswordForgottenPage, { sent: true });
  }

  @Get('changed')
  @May('sign-in')
  @Answers('page')
  changed(@Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    return page(PasswordChangedPage, {});
  }

  @Get(':token')
  @May('sign-in')
  @Answers('page')
  @Header('referrer-policy', 'no-referrer')
  async show(
    @Param({ schema: link }) { token }: z.infer<typeof link>,
    @Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>,
  ) {
    try {
      await this.resetPassword.find(token);
    } catch (error) {
      return anew(error);
    }
    return page(PasswordNewPage, { token });
  }

  @Post(':token')
  @May('sign-in')
  @Answers('page')
  @Header('referrer-policy', 'no-referrer')
  async take(
    @Param({ schema: link }) { token }: z.infer<typeof link>,
    @Body({ schema: newForm }) { password }: z.infer<typeof newForm>,
  ) {
    try {
      await this.resetPassword.run(token, password);
    } catch (error) {
      if (!(error instanceof Invalid)) return anew(error);
      return page(PasswordNewPage, { token, fault: error.extras.errors?.[0]?.code }, { status: 422 });
    }
    return seeOther('/password/changed');
  }
}

/** A link that works no longer leads to where one asks for another, with words why. */
function anew(error: unknown) {
  if (error instanceof Gone) return seeOther('/password/forgotten?over=');
  throw error;
}
