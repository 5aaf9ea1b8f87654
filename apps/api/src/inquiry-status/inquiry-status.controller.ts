import { Body, Controller, Get, Header, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InquiryCodePage, InquiryStatusAskPage } from '#public-pages/inquiry-status-ask.js';
import { InquiryStatusPage } from '#public-pages/inquiry-status.js';
import { FILE_POLICY, sendAnswerFile } from '../inquiries/read-answer-file.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { NotFound } from '../platform/problem.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AskInquiryStatus } from './ask-inquiry-status.js';
import { statusAsked, statusPageProps, wrongIn } from './inquiry-status.presenter.js';
import { OpenInquiryStatus } from './open-inquiry-status.js';
import { ReadInquiryStatus } from './read-inquiry-status.js';
import { StatusBrowser, statusPath } from './status-browser.adapter.js';

const text = z.string().max(300).default('');
const askQuery = z.object({ reference: text });
const askBody = z.strictObject({ _csrf: text, reference: text, email: text });
const codeBody = z.strictObject({ _csrf: text, code: text });
const tokenParam = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
const fileParam = tokenParam.extend({ file: z.uuid() });
type Token = z.infer<typeof tokenParam>;

const asking = { path: '/inquiry/status', at: '/inquiry/status', keeps: ['reference', 'email', 'wrong'] };
const entering = (token: string) => ({ path: statusPath(token), at: statusPath(token), keeps: ['wrong'] });

/** The first step once more, and why. */
const elsewhere = () =>
  page(InquiryStatusAskPage, { reference: '', email: '', wrong: [], elsewhere: true }, { status: 422 });

/** Reference and address → mailed code → how far the inquiry is, and the answer. */
@Realm('public')
@Controller('inquiry/status')
export class InquiryStatusController {
  constructor(
    private readonly askStatus: AskInquiryStatus,
    private readonly openStatus: OpenInquiryStatus,
    private readonly readStatus: ReadInquiryStatus,
    private readonly browser: StatusBrowser,
  ) {}

  @Get()
  @May('inquiry.follow')
  @Answers('page')
  begin(@Query({ schema: askQuery }) { reference }: z.infer<typeof askQuery>) {
    return page(InquiryStatusAskPage, { reference, email: '', wrong: [] }, { form: asking });
  }

  @Post()
  @May('inquiry.follow')
  @Answers('page')
  async ask(
    @Body({ schema: askBody }) body: z.infer<typeof askBody>,
    @Ip() network: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = statusAsked(body);
    if (!asked) return page(InquiryStatusAskPage, { ...body, wrong: wrongIn(body) }, { status: 422, form: asking });
    const token = await this.askStatus.run({ ...asked, network });
    this.browser.remember(reply, token);
    return seeOther(statusPath(token));
  }

  @Get(':token')
  @Header('referrer-policy', 'no-referrer')
  @May('inquiry.follow')
  @Answers('page')
  async show(@Req() request: FastifyRequest, @Param({ schema: tokenParam }) { token }: Token) {
    if (!this.browser.isSame(request, token)) return elsewhere();
    const view = await this.readStatus.run(token);
    return view
      ? page(InquiryStatusPage, { ...statusPageProps(view), files: `${statusPath(token)}/files` })
      : page(InquiryCodePage, { action: statusPath(token), wrong: false }, { form: entering(token) });
  }

  /** What a controller sent along with its answer, for as long as the page is open. */
  @Get(':token/files/:file')
  @Header('referrer-policy', 'no-referrer')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', FILE_POLICY)
  @May('inquiry.follow')
  @Answers('file')
  async file(@Req() request: FastifyRequest, @Param({ schema: fileParam }) { token, file }: z.infer<typeof fileParam>) {
    const found = this.browser.isSame(request, token) && (await this.readStatus.file(token, file));
    if (!found) throw new NotFound();
    return sendAnswerFile(found);
  }

  @Post(':token')
  @Header('referrer-policy', 'no-referrer')
  @May('inquiry.follow')
  @Answers('page')
  async open(
    @Req() request: FastifyRequest,
    @Param({ schema: tokenParam }) { token }: Token,
    @Body({ schema: codeBody }) { code }: z.infer<typeof codeBody>,
  ) {
    if (!this.browser.isSame(request, token)) return elsewhere();
    const action = statusPath(token);
    if (await this.openStatus.run(token, code)) return seeOther(action);
    return page(InquiryCodePage, { action, wrong: true }, { status: 422, form: entering(token) });
  }
}
