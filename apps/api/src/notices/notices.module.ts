import { Module } from '@nestjs/common';
import { NoticeDecisionModule } from '../notice-decision/notice-decision.module.js';
import { NoticeDeliveryModule } from '../notice-delivery/notice-delivery.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { CustomerNoticesController } from './customer-notices.controller.js';
import { ListNoticesSince } from './list-notices-since.js';
import { ListNotices } from './list-notices.js';
import { ListOwnNotices } from './list-own-notices.js';
import { StaffNoticesController } from './staff-notices.controller.js';

const reads = [ListNotices, ListNoticesSince, ListOwnNotices];

/** Notices as staff and customers see them. */
@Module({
  imports: [PlatformModule, NoticeDeliveryModule, NoticeDecisionModule],
  controllers: [StaffNoticesController, CustomerNoticesController],
  providers: reads,
  exports: [ListNoticesSince, ListOwnNotices],
})
export class NoticesModule {}
