import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AcknowledgeNotice } from '../notice-decision/acknowledge-notice.js';
import { DecideNotice } from '../notice-decision/decide-notice.js';
import { ListOwnNotices } from './list-own-notices.js';
import {
  customerNoticeDetail,
  customerNotices,
  customerNoticesQuery,
  customerSummary,
  decision,
  idParam,
  withdrawal,
  type Decision,
} from '../notice-record/notices.schema.js';
import { ReceiveNotice } from '../notice-delivery/receive-notice.js';
import { WithdrawObjection } from '../notice-decision/withdraw-objection.js';

type Id = z.infer<typeof idParam>;

@Realm('controller')
@Controller('api/app/sub-processor-changes')
export class CustomerNoticesController {
  constructor(
    private readonly own: ListOwnNotices,
    private readonly receiveNotice: ReceiveNotice,
    private readonly acknowledgeNotice: AcknowledgeNotice,
    private readonly decideNotice: DecideNotice,
    private readonly withdrawObjection: WithdrawObjection,
  ) {}

  @Get()
  @May('sub-processor.read')
  @Answers(customerNotices)
  list(@Query({ schema: customerNoticesQuery }) { next }: z.infer<typeof customerNoticesQuery>) {
    return this.own.run(next);
  }

  @Get('summary')
  @May('sub-processor.read')
  @Answers(customerSummary)
  summary() {
    return this.own.summary();
  }

  @Get(':id')
  @May('sub-processor.read')
  @Answers(customerNoticeDetail)
  read(@Param({ schema: idParam }) { id }: Id) {
    return this.own.one(id);
  }

  @Put(':id/receipt')
  @May('sub-processor.decide')
  @Answers('nothing')
  async receive(@Param({ schema: idParam }) { id }: Id) {
    await this.receiveNotice.run(id);
  }

  @Put(':id/acknowledgement')
  @May('sub-processor.decide')
  @Answers('nothing')
  acknowledge(@Param({ schema: idParam }) { id }: Id) {
    return this.acknowledgeNotice.run(id);
  }

  @Put(':id/decision')
  @May('sub-processor.decide')
  @Answers('nothing')
  decide(@Param({ schema: idParam }) { id }: Id, @Body({ schema: decision }) taken: Decision) {
    return this.decideNotice.run(id, taken);
  }

  @Put(':id/withdrawal')
  @May('sub-processor.decide')
  @Answers('nothing')
  withdraw(
    @Param({ schema: idParam }) { id }: Id,
    @Body({ schema: withdrawal }) { reason }: z.infer<typeof withdrawal>,
  ) {
    return this.withdrawObjection.run(id, reason);
  }
}
