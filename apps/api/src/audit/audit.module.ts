import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { AppAuditController, StaffAuditController } from './audit.controller.js';
import { ListEvents } from './list-events.js';
import { SealAudit } from './seal-audit.js';

@Module({
  imports: [PlatformModule],
  controllers: [StaffAuditController, AppAuditController],
  providers: [ListEvents, SealAudit],
  exports: [SealAudit],
})
export class AuditModule {}
