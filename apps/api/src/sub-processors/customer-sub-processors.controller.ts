import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ListCustomerSubProcessors } from './list-customer-sub-processors.js';
import { PrintSubProcessorList } from './print-sub-processor-list.js';
import { customerList, customerListQuery, type CustomerListQuery } from './sub-processors.schema.js';

@Realm('controller')
@Controller('api/app/sub-processors')
export class CustomerSubProcessorsController {
  constructor(
    private readonly list: ListCustomerSubProcessors,
    private readonly print: PrintSubProcessorList,
  ) {}

  @Get()
  @May('sub-processor.read')
  @Answers(customerList)
  show(@Query({ schema: customerListQuery }) query: CustomerListQuery) {
    return this.list.run(query);
  }

  @Get('list.pdf')
  @May('sub-processor.read')
  @Answers('file')
  @Header('cache-control', 'no-store')
  async pdf(@Query({ schema: customerListQuery }) query: CustomerListQuery): Promise<StreamableFile> {
    const { bytes, name } = await this.print.run(query);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}"` });
  }
}
