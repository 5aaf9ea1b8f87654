import { Controller, Get } from '@nestjs/common';
import { CookiesPage } from '#public-pages/cookies.js';
import { HomePage } from '#public-pages/home.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { FindProcessorProfile } from '../processor-profile/find-processor-profile.js';
import { Answers, May, Realm } from '../platform/routes/route.js';

/** Pages that say the same to everybody. */
@Realm('public')
@Controller()
export class PagesController {
  constructor(private readonly findProfile: FindProcessorProfile) {}

  @Get()
  @May('page.read')
  @Answers('page')
  async home() {
    if (!(await this.findProfile.run())) return seeOther('/first-run');
    return page(HomePage, {});
  }

  @Get('cookies')
  @May('page.read')
  @Answers('page')
  cookies() {
    return page(CookiesPage, {
      cookies: [
        { name: 'session', purpose: 'session', lasts: { hours: 12 } },
        { name: 'sign-in', purpose: 'session', lasts: 'until-closed' },
        { name: 'lang', purpose: 'language', lasts: { days: 365 } },
      ],
    });
  }
}
