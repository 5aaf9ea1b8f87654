import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RecoveryCodesPage } from '#public-pages/recovery-codes.js';
import { SignInCodePage } from '#public-pages/sign-in-code.js';
import { SignInEnrolPage } from '#public-pages/sign-in-enrol.js';
import { SignInPage } from '#public-pages/sign-in.js';
import { CONFIG, type Config } from '../config.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { sessionCookieName, sessionCookieOptions, signInCookieName } from '../platform/requests/session-cookie.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { FindProcessorProfile } from '../processor-profile/find-processor-profile.js';
import { CompleteSignIn, type SecondStep } from './complete-sign-in.js';
import { OfferSecondFactor } from '../second-factor/offer-second-factor.js';
import { homeOf, onward, returnPath } from '../platform/requests/return-path.js';
import { SignIn } from './sign-in.js';

const text = (most: number) => z.string().max(most).default('');
const signInQuery = z.object({
  return: z.string().optional(),
  again: z.string().optional(),
  created: z.string().optional(),
  lang: z.string().optional(),
});
const pageQuery = z.object({ lang: z.string().optional() });
const signInForm = z.strictObject({ email: text(254), password: text(1000), return: text(2000), _csrf: text(100) });
const codeForm = z.strictObject({ code: text(40), _csrf: text(100) });
const enrolForm = z.strictObject({ code: text(40), offer: text(1000), _csrf: text(100) });

/** Signing in: pages that work without JavaScript. */
@Realm('identity')
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly findProfile: FindProcessorProfile,
    private readonly signIn: SignIn,
    private readonly completeSignIn: CompleteSignIn,
    private readonly offerSecondFactor: OfferSecondFactor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @May('sign-in')
  @Answers('page')
  async show(@Req() request: FastifyRequest, @Query({ schema: signInQuery }) query: z.infer<typeof signInQuery>) {
    const { session } = request;
    // Nobody can sign in before there is a vendor; whoever opened /staff wants to make it one.
    if (!(await this.findProfile.run())) return seeOther('/first-run');
    const returnTo = returnPath(query.return);
    if (session) return seeOther(returnTo ?? homeOf({ isStaff: session.staffRoles.length > 0 }));
    return page(SignInPage, {
      returnTo,
      isCreated: query.created !== undefined,
      ...(query.again !== undefined && { fault: 'again' as const }),
    });
  }

  @Post()
  @May('sign-in')
  @Answers('page')
  async password(
    @Req() request: FastifyRequest,
    @Body({ schema: signInForm }) form: z.infer<typeof signInForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const returnTo = returnPath(form.return);
    const again = (fault: 'missing' | 'refused') =>
      page(SignInPage, { returnTo, email: form.email, fault }, { status: 422 });
    if (form.email.trim() === '' || form.password === '') return again('missing');
    const step = await this.signIn.run({
      ...form,
      returnTo,
      network: request.ip,
      userAgent: request.headers['user-agent'],
    });
    if (step.next === 'refused') return again('refused');
    if (step.next === 'signed-in') {
      this.#setSession(reply, step.token);
      return seeOther(returnTo ?? homeOf({ isStaff: false }));
    }
    void reply.setCookie(signInCookieName(this.config), step.token, sessionCookieOptions(this.config));
    return seeOther(step.next === 'code' ? '/sign-in/code' : '/sign-in/enrolment');
  }

  @Get('code')
  @May('sign-in')
  @Answers('page')
  async showCode(@Req() request: FastifyRequest, @Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    const pending = await this.completeSignIn.find(this.#pendingToken(request));
    return pending?.stage === 'code' ? page(SignInCodePage, {}) : seeOther('/sign-in?again=');
  }

  @Post('code')
  @May('sign-in')
  @Answers('page')
  async code(
    @Req() request: FastifyRequest,
    @Body({ schema: codeForm }) { code }: z.infer<typeof codeForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const step = await this.completeSignIn.run(this.#browser(request), { code });
    if (step.next === 'wrong') return page(SignInCodePage, { wrong: true }, { status: 422 });
    return this.#finish(step, reply);
  }

  @Get('enrolment')
  @May('sign-in')
  @Answers('page')
  async showEnrolment(@Req() request: FastifyRequest, @Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    const pending = await this.completeSignIn.find(this.#pendingToken(request));
    if (pending?.stage !== 'enrolment') return seeOther('/sign-in?again=');
    return page(SignInEnrolPage, { offer: await this.#offer(pending.id, pending.email) });
  }

  @Post('enrolment')
  @May('sign-in')
  @Answers('page')
  async enrol(
    @Req() request: FastifyRequest,
    @Body({ schema: enrolForm }) { code, offer }: z.infer<typeof enrolForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const step = await this.completeSignIn.run(this.#browser(request), { code, offer });
    if (step.next !== 'wrong') return this.#finish(step, reply);
    const again = await this.#offer(step.pending.id, step.email);
    return page(SignInEnrolPage, { offer: again, wrong: true }, { status: 422 });
  }

  #offer(id: string, email: string) {
    return this.offerSecondFactor.run({ kind: 'sign-in', id }, email);
  }

  #finish(step: Exclude<SecondStep, { next: 'wrong' }>, reply: FastifyReply) {
    if (step.next === 'over') return seeOther('/sign-in?again=');
    this.#setSession(reply, step.token);
    void reply.clearCookie(signInCookieName(this.config), sessionCookieOptions(this.config));
    return step.recoveryCodes.length > 0
      ? page(RecoveryCodesPage, { codes: step.recoveryCodes, onward: onward(step) })
      : seeOther(onward(step));
  }

  #setSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookieName(this.config), token, sessionCookieOptions(this.config));
  }

  #pendingToken(request: FastifyRequest): string {
    return request.cookies[signInCookieName(this.config)] ?? '';
  }

  #browser(request: FastifyRequest) {
    return { token: this.#pendingToken(request), userAgent: request.headers['user-agent'] };
  }
}
