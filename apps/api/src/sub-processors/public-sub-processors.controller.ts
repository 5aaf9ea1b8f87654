import { Controller, Get } from '@nestjs/common';
import { SubProcessorsPage } from '#public-pages/sub-processors.js';
import { page } from '../platform/pages/page-answer.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ListPublished } from './list-published.js';

@Realm('public')
@Controller('sub-processors')
export class PublicSubProcessorsController {
  constructor(private readonly published: ListPublished) {}

  @Get()
  @May('page.read')
  @Answers('page')
  async show() {
    return page(SubProcessorsPage, await this.published.run());
  }
}
