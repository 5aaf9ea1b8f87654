import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { CheckCustomerImport } from './check-customer-import.js';
import {
  checkedImport,
  exportQuery,
  importBatch,
  importCheck,
  importedBatch,
  type ExportQuery,
  type ImportBatch,
} from './customer-files.schema.js';
import { ExportCustomers } from './export-customers.js';
import { ImportCustomers } from './import-customers.js';

@Realm('processor')
@Controller('api/staff')
export class StaffCustomerFilesController {
  constructor(
    private readonly checkCustomerImport: CheckCustomerImport,
    private readonly importCustomers: ImportCustomers,
    private readonly exportCustomers: ExportCustomers,
  ) {}

  @Post('customer-import-checks')
  @May('customer.write')
  @Answers(checkedImport)
  check(@Body({ schema: importCheck }) { file }: z.infer<typeof importCheck>) {
    return this.checkCustomerImport.run(file);
  }

  @Post('customer-imports')
  @May('customer.write')
  @Answers(importedBatch)
  import(@Body({ schema: importBatch }) batch: ImportBatch) {
    return this.importCustomers.run(batch);
  }

  @Get('customer-export')
  @May('customer.read')
  @Answers('file')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="customers.csv"')
  @Header('cache-control', 'no-store')
  export(@Query({ schema: exportQuery }) filter: ExportQuery) {
    return this.exportCustomers.run(filter);
  }
}
