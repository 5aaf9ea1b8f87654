import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ServicesModule } from '../services/services.module.js';
import { CheckCustomerImport } from './check-customer-import.js';
import { StaffCustomerFilesController } from './customer-files.controller.js';
import { ExportCustomers } from './export-customers.js';
import { ImportCustomers } from './import-customers.js';
import { PlanCustomerImport } from './plan-customer-import.js';

@Module({
  imports: [PlatformModule, CustomersModule, ServicesModule],
  controllers: [StaffCustomerFilesController],
  providers: [PlanCustomerImport, CheckCustomerImport, ImportCustomers, ExportCustomers],
})
export class CustomerFilesModule {}
