import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { ListServices } from './list-services.js';
import { PutService } from './put-service.js';
import { StaffServicesController } from './services.controller.js';

@Module({
  imports: [PlatformModule],
  controllers: [StaffServicesController],
  providers: [ListServices, PutService],
  exports: [ListServices],
})
export class ServicesModule {}
