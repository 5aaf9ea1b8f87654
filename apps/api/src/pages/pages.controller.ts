import { Controller, Get } from '@nestjs/common';
import { CookiesPage } from '#public-pages/cookies.js';
import { HomePage } from '#public-pages/home.js';
import { page } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';

/** Pages that say the same to everybody. */
@Realm('public')
@Controller()
export class PagesController {
  @Get()
  @May('page.read')
  @Answers('page')
  home() {
    return page(HomePage, {});
  }

  @Get('cookies')
  @May('page.read')
  @Answers('page')
  cookies() {
    return page(CookiesPage, {
      cookies: [
        { name: 'session', purpose: 'session', lasts: { hours: 12 } },
        { name: 'lang', purpose: 'language', lasts: { days: 365 } },
      ],
    });
  }
}
