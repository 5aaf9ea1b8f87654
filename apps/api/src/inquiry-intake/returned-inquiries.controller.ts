import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { idParam } from './inbox.schema.js';
import { ReturnInquiry } from './return-inquiry.js';

const returned = z.strictObject({ note: z.string().trim().min(5).max(1000) });

@Realm('controller')
@Controller('api/app/inquiries')
export class ReturnedInquiriesController {
  constructor(private readonly returnInquiry: ReturnInquiry) {}

  @Post(':id/return')
  @HttpCode(204)
  @May('inquiry.answer')
  @Answers('nothing')
  giveBack(
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: returned }) { note }: z.infer<typeof returned>,
  ) {
    return this.returnInquiry.run(id, note);
  }
}
