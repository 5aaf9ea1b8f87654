import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InquiryCheckPage } from '#public-pages/inquiry-check.js';
import {
  InquiryConfirmPage,
  InquiryConfirmedPage,
  InquiryLinkUsedPage,
  InquirySentPage,
} from '#public-pages/inquiry-confirm.js';
import { InquiryPage } from '#public-pages/inquiry.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AnswerInquiryPage, type FormPage } from './answer-inquiry-page.js';
import { ConfirmInquiry } from './confirm-inquiry.js';
import { FindInquiryForm } from './find-inquiry-form.js';
import { draftToken, inquiryFormBody, inquirySteps } from './inquiry-form.js';

const slugParam = z.strictObject({ slug: z.string().regex(/^[a-z0-9]{16}$/) });
const tokenParam = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
const confirmation = z.strictObject({ _csrf: z.string().default('') });
/** `lang` is read by every page. */
const sentQuery = z.object({ masked: z.string().optional() });

const pageQuery = z.object({
  draft: draftToken.optional().catch(undefined),
  step: z.enum(inquirySteps).optional().catch(undefined),
  wrong: z.literal('yes').optional().catch(undefined),
  lang: z.enum(['da', 'en']).optional().catch(undefined),
});

const show = (answer: FormPage) => {
  if ('goTo' in answer) return seeOther(answer.goTo);
  if (answer.step === 'check') return page(InquiryCheckPage, answer);
  return page(InquiryPage, answer, answer.faults.length > 0 ? { status: 422 } : {});
};

/** Where anybody asks about their data: one question a page, no account, no script needed. */
@Realm('public')
@Controller()
export class InquiryFormController {
  constructor(
    private readonly answerPage: AnswerInquiryPage,
    private readonly findForm: FindInquiryForm,
    private readonly confirmInquiry: ConfirmInquiry,
  ) {}

  @Get('inquiry')
  @May('inquiry.submit')
  @Answers('page')
  async open(
    @Query({ schema: pageQuery }) asked: z.infer<typeof pageQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return show(await this.answerPage.open(asked, null, reply));
  }

  @Post('inquiry')
  @May('inquiry.submit')
  @Answers('page')
  async answer(
    @Body({ schema: inquiryFormBody }) body: z.infer<typeof inquiryFormBody>,
    @Req() request: FastifyRequest,
  ) {
    return show(await this.answerPage.run(body, { form: null, request }));
  }

  @Get('c/:slug/inquiry')
  @May('inquiry.submit')
  @Answers('page')
  async openAt(
    @Param({ schema: slugParam }) { slug }: z.infer<typeof slugParam>,
    @Query({ schema: pageQuery }) asked: z.infer<typeof pageQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return show(await this.answerPage.open(asked, await this.findForm.run(slug), reply));
  }

  @Post('c/:slug/inquiry')
  @May('inquiry.submit')
  @Answers('page')
  async answerAt(
    @Param({ schema: slugParam }) { slug }: z.infer<typeof slugParam>,
    @Body({ schema: inquiryFormBody }) body: z.infer<typeof inquiryFormBody>,
    @Req() request: FastifyRequest,
  ) {
    return show(await this.answerPage.run(body, { form: await this.findForm.run(slug), request }));
  }

  @Get('inquiry/sent')
  @May('inquiry.submit')
  @Answers('page')
  sent(@Query({ schema: sentQuery }) { masked }: z.infer<typeof sentQuery>) {
    return page(InquirySentPage, { masked: masked !== undefined });
  }

  @Get('inquiry/confirm/:token')
  @May('inquiry.submit')
  @Header('referrer-policy', 'no-referrer')
  @Answers('page')
  async askToConfirm(@Param({ schema: tokenParam }) { token }: z.infer<typeof tokenParam>) {
    const found = await this.confirmInquiry.look(token);
    if (found === null) return page(InquiryLinkUsedPage, {}, { status: 410 });
    if (found.isConfirmed) return page(InquiryConfirmedPage, { reference: found.reference });
    return page(InquiryConfirmPage, { action: `/inquiry/confirm/${token}` });
  }

  @Post('inquiry/confirm/:token')
  @May('inquiry.submit')
  @Header('referrer-policy', 'no-referrer')
  @Answers('page')
  async confirm(
    @Param({ schema: tokenParam }) { token }: z.infer<typeof tokenParam>,
    @Body({ schema: confirmation }) _body: z.infer<typeof confirmation>,
  ) {
    await this.confirmInquiry.run(token);
    return seeOther(`/inquiry/confirm/${token}`);
  }
}
