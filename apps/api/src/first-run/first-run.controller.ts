import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { FirstRunPage } from '#public-pages/first-run.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { Invalid } from '../platform/problem.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { firstRunForm, type FirstRunForm } from './first-run.schema.js';
import { InstallPortal } from './install-portal.js';

const pageQuery = z.object({ lang: z.string().optional() });

/** Before there is a vendor: the one page that makes one. */
@Realm('identity')
@Controller('first-run')
export class FirstRunController {
  constructor(private readonly installPortal: InstallPortal) {}

  @Get()
  @May('first-run')
  @Answers('page')
  async show(@Query({ schema: pageQuery }) _query: z.infer<typeof pageQuery>) {
    await this.installPortal.check();
    return page(FirstRunPage, { values: { country: 'DK' } });
  }

  @Post()
  @May('first-run')
  @Answers('page')
  async take(@Body({ schema: firstRunForm }) form: FirstRunForm) {
    try {
      await this.installPortal.run(form);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const { password: _password, _csrf, ...values } = form;
      return page(FirstRunPage, { values, faults: error.extras.errors ?? [] }, { status: 422 });
    }
    return seeOther('/sign-in?return=/staff&created=');
  }
}
