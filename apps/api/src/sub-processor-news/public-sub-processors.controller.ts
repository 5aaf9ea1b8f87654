import { Body, Controller, Get, Ip, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { SubscriptionPage } from '#public-pages/subscription.js';
import { page } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ComposeRegisterPage } from './compose-register-page.js';
import {
  confirmForm,
  confirmParams,
  endForm,
  endParams,
  pageQuery,
  subscribeForm,
  type SubscribeForm,
} from './sub-processor-news.schema.js';
import { SubscribeToRegister } from './subscribe-to-register.js';

type PageQuery = z.infer<typeof pageQuery>;
type Token = z.infer<typeof confirmParams>;
type End = z.infer<typeof endParams>;

/** The register for everybody: to read, and to follow by mail or feed. A GET changes nothing. */
@Realm('public')
@Controller('sub-processors')
export class PublicSubProcessorsController {
  constructor(
    private readonly composePage: ComposeRegisterPage,
    private readonly subscribe: SubscribeToRegister,
  ) {}

  @Get()
  @May('page.read')
  @Answers('page')
  show(@Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composePage.run();
  }

  @Get('feed.atom')
  @May('page.read')
  @Answers('file')
  feed(@Query({ schema: pageQuery }) _query: PageQuery) {
    return this.composePage.feed();
  }

  @Post('subscription')
  @May('register.follow')
  @Answers('page')
  take(@Body({ schema: subscribeForm }) form: SubscribeForm, @Ip() network: string) {
    return this.composePage.take(form, network);
  }

  @Get('subscription/:token')
  @May('register.follow')
  @Answers('page')
  askToConfirm(@Param({ schema: confirmParams }) { token }: Token, @Query({ schema: pageQuery }) _query: PageQuery) {
    return page(SubscriptionPage, { stage: 'confirm', action: `/sub-processors/subscription/${token}` });
  }

  @Post('subscription/:token')
  @May('register.follow')
  @Answers('page')
  async confirm(
    @Param({ schema: confirmParams }) { token }: Token,
    @Body({ schema: confirmForm }) _form: z.infer<typeof confirmForm>,
  ) {
    const found = await this.subscribe.confirm(token);
    return page(SubscriptionPage, { stage: found ? 'confirmed' : 'gone' }, { status: found ? 200 : 410 });
  }

  @Get('subscription/:id/:proof')
  @May('register.follow')
  @Answers('page')
  askToEnd(@Param({ schema: endParams }) { id, proof }: End, @Query({ schema: pageQuery }) _query: PageQuery) {
    return page(SubscriptionPage, { stage: 'end', action: `/sub-processors/subscription/${id}/${proof}` });
  }

  /** Pressed on the page, or by a mail program on its own (RFC 8058). */
  @Post('subscription/:id/:proof')
  @May('register.follow')
  @Answers('page')
  async end(
    @Param({ schema: endParams }) { id, proof }: End,
    @Body({ schema: endForm }) _form: z.infer<typeof endForm>,
  ) {
    await this.subscribe.end(id, proof);
    return page(SubscriptionPage, { stage: 'ended' });
  }
}
