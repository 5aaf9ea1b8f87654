import { Controller, Get, Inject } from '@nestjs/common';
import { CookiesPage } from '#public-pages/cookies.js';
import { HomePage } from '#public-pages/home.js';
import { CONFIG, type Config } from '../config.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { localeCookie } from '../platform/requests/request-locale.js';
import { sessionCookieName, signInCookieName } from '../platform/requests/session-cookie.js';
import { FindProcessorProfile } from '../processor-profile/find-processor-profile.js';
import { Answers, May, Realm } from '../platform/routes/route.js';

/** Pages that say the same to everybody. */
@Realm('public')
@Controller()
export class PagesController {
  constructor(
    private readonly findProfile: FindProcessorProfile,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

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
        { name: sessionCookieName(this.config), purpose: 'session', lasts: { hours: 12 } },
        { name: signInCookieName(this.config), purpose: 'session', lasts: 'until-closed' },
        { name: localeCookie, purpose: 'language', lasts: { days: 365 } },
      ],
    });
  }
}
