import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { AppAuditController, StaffAuditController } from './audit.controller.js';
import { ExportEvents } from './export-events.js';
import { ListEvents } from './list-events.js';
import { ReadExportedEvents } from './read-exported-events.js';
import { SealAudit } from './seal-audit.js';

@Module({
  imports: [PlatformModule],
  controllers: [StaffAuditController, AppAuditController],
  providers: [ListEvents, ReadExportedEvents, ExportEvents, SealAudit],
  exports: [SealAudit, ReadExportedEvents],
})
export class AuditModule {}
