import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ListNotices } from './list-notices.js';
import {
  noticeParam,
  noticesPage,
  noticesQuery,
  noticesSummary,
  resolutionRequest,
  type NoticesQuery,
} from '../notice-record/notices.schema.js';
import { ResendNotice } from '../notice-delivery/resend-notice.js';
import { ResolveObjection } from '../notice-decision/resolve-objection.js';

type Key = z.infer<typeof noticeParam>;

@Realm('processor')
@Controller('api/staff')
export class StaffNoticesController {
  constructor(
    private readonly notices: ListNotices,
    private readonly resendNotice: ResendNotice,
    private readonly resolveObjection: ResolveObjection,
  ) {}

  @Get('notices')
  @May('sub-processor.read')
  @Answers(noticesPage)
  list(@Query({ schema: noticesQuery }) query: NoticesQuery) {
    return this.notices.run(query);
  }

  @Get('notices/summary')
  @May('sub-processor.read')
  @Answers(noticesSummary)
  summary() {
    return this.notices.summary();
  }

  @Post('customers/:tenantId/notices/:id/sending')
  @May('sub-processor.write')
  @Answers('nothing')
  resend(@Param({ schema: noticeParam }) key: Key) {
    return this.resendNotice.run(key);
  }

  @Put('customers/:tenantId/notices/:id/resolution')
  @May('sub-processor.write')
  @Answers('nothing')
  resolve(
    @Param({ schema: noticeParam }) key: Key,
    @Body({ schema: resolutionRequest }) settled: z.infer<typeof resolutionRequest>,
  ) {
    return this.resolveObjection.run(key, settled);
  }
}
