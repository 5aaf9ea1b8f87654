import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ListMails } from './list-mails.js';
import { mailList, mailQuery } from './mails.schema.js';

@Realm('processor')
@Controller('api/staff/mails')
export class StaffMailsController {
  constructor(private readonly listMails: ListMails) {}

  @Get()
  @May('mail.read')
  @Answers(mailList)
  list(@Query({ schema: mailQuery }) query: z.infer<typeof mailQuery>) {
    return this.listMails.run(query);
  }
}
