import { Controller, Get, Inject } from '@nestjs/common';
import { CookiesPage } from '#public-pages/cookies.js';
import { HomePage } from '#public-pages/home.js';
import { CONFIG, type Config } from '../config.js';
import { page, seeOther } from '../platform/pages/page-answer.js';
import { declaredStorage } from '../platform/requests/declared-storage.js';
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
    return page(CookiesPage, { kept: declaredStorage(this.config) });
  }
}
