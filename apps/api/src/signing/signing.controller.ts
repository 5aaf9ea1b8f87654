import { Body, Controller, Get, Header, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { SignClosedPage } from '#public-pages/sign-closed.js';
import { sendPdf } from '../documents/send-file.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ComposeChangesPage } from './compose-changes-page.js';
import { ComposeDeclinePage } from './compose-decline-page.js';
import { ComposeForwardPage } from './compose-forward-page.js';
import { ComposeProposalsPage } from './compose-proposals-page.js';
import { ComposeRoundPage } from './compose-round-page.js';
import { ComposeSigningPage } from './compose-signing-page.js';
import { DeclineByLink } from './decline-by-link.js';
import { DownloadByLink } from './download-by-link.js';
import { ForwardByLink } from './forward-by-link.js';
import { RequestCode } from './request-code.js';
import { RequestNewLink } from './request-new-link.js';
import { SignByLink } from './sign-by-link.js';
import {
  declineForm,
  emptyForm,
  forwardForm,
  pageQuery,
  proposalForm,
  proposalsQuery,
  signForm,
  tokenParams,
  type DeclineForm,
  type ForwardForm,
  type PageQuery,
  type ProposalForm,
  type ProposalsQuery,
  type SignForm,
} from './signing.schema.js';

type Token = z.infer<typeof tokenParams>;
const NoReferrer = () => Header('referrer-policy', 'no-referrer');

/** The signatory's pages. A GET changes nothing: mail scanners open links. */
@Realm('public')
@Controller('s/:token')
export class SigningController {
  constructor(
    private readonly composePage: ComposeSigningPage,
    private readonly composeDecline: ComposeDeclinePage,
    private readonly composeForward: ComposeForwardPage,
    private readonly composeChanges: ComposeChangesPage,
    private readonly composeProposals: ComposeProposalsPage,
    private readonly composeRound: ComposeRoundPage,
    private readonly requestCode: RequestCode,
    private readonly signByLink: SignByLink,
    private readonly declineByLink: DeclineByLink,
    private readonly forwardByLink: ForwardByLink,
    private readonly requestNewLink: RequestNewLink,
    private readonly download: DownloadByLink,
  ) {}

  @Get()
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  read(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) { renewal }: PageQuery) {
    if (renewal) return page(SignClosedPage, { base: `/s/${token}`, why: 'asked' });
    return this.composePage.run(token);
  }

  @Post('code')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async code(@Param({ schema: tokenParams }) { token }: Token, @Body({ schema: signForm }) form: SignForm) {
    return this.composePage.afterCode(token, { form, outcome: await this.requestCode.run(token) });
  }

  @Post('signature')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async sign(
    @Param({ schema: tokenParams }) { token }: Token,
    @Body({ schema: signForm }) form: SignForm,
    @Req() { ip, headers }: FastifyRequest,
  ) {
    const outcome = await this.signByLink.run(token, form, { ip, userAgent: headers['user-agent'] ?? '' });
    return this.composePage.afterSigning(token, { form, outcome });
  }

  @Get('done')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  done(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composePage.receipt(token);
  }

  @Get('document.pdf')
  @NoReferrer()
  @Header('cache-control', 'no-store')
  @May('agreement.sign-by-link')
  @Answers('file')
  async pdf(@Param({ schema: tokenParams }) { token }: Token): Promise<StreamableFile> {
    return sendPdf(await this.download.run(token));
  }

  @Get('changes')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  changes(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composeChanges.run(token);
  }

  @Get('round')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  round(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composeRound.run(token);
  }

  @Get('proposals')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  proposals(
    @Param({ schema: tokenParams }) { token }: Token,
    @Query({ schema: proposalsQuery }) { sent }: ProposalsQuery,
  ) {
    return this.composeProposals.run(token, { isSent: sent === 'yes' });
  }

  @Post('proposals')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  propose(@Param({ schema: tokenParams }) { token }: Token, @Body({ schema: proposalForm }) form: ProposalForm) {
    return this.composeProposals.send(token, form);
  }

  @Get('decline')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  declinePage(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composeDecline.run(token);
  }

  @Post('decline/code')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async declineCode(
    @Param({ schema: tokenParams }) { token }: Token,
    @Body({ schema: declineForm }) form: DeclineForm,
  ) {
    return this.composeDecline.afterCode(token, form, await this.requestCode.run(token, 'decline'));
  }

  @Post('decline')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async decline(@Param({ schema: tokenParams }) { token }: Token, @Body({ schema: declineForm }) form: DeclineForm) {
    return this.composeDecline.afterwards(token, form, await this.declineByLink.run(token, form));
  }

  @Get('forward')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  forwardPage(@Param({ schema: tokenParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composeForward.run(token);
  }

  @Post('forward/code')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async forwardCode(
    @Param({ schema: tokenParams }) { token }: Token,
    @Body({ schema: forwardForm }) form: ForwardForm,
  ) {
    return this.composeForward.afterCode(token, form, await this.requestCode.run(token, 'forward'));
  }

  @Post('forward')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async forward(@Param({ schema: tokenParams }) { token }: Token, @Body({ schema: forwardForm }) form: ForwardForm) {
    return this.composeForward.afterwards(token, form, await this.forwardByLink.run(token, form));
  }

  @Post('renewal')
  @NoReferrer()
  @May('agreement.sign-by-link')
  @Answers('page')
  async renew(@Param({ schema: tokenParams }) { token }: Token, @Body({ schema: emptyForm }) _form: object) {
    await this.requestNewLink.run(token);
    return seeOther(`/s/${token}?renewal=asked`);
  }
}
