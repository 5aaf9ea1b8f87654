import { Controller, Get } from '@nestjs/common';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ComposeTrustPage } from './compose-trust-page.js';

@Realm('public')
@Controller('trust')
export class TrustController {
  constructor(private readonly composePage: ComposeTrustPage) {}

  @Get()
  @May('page.read')
  @Answers('page')
  show() {
    return this.composePage.run();
  }
}
