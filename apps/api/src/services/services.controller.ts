import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ListServices } from './list-services.js';
import { PutService } from './put-service.js';
import { service, serviceFacts, serviceList, serviceRef } from './services.schema.js';

const givenFacts = printable(oneLine(serviceFacts, ['descriptionDa', 'descriptionEn']));

@Realm('processor')
@Controller('api/staff/services')
export class StaffServicesController {
  constructor(
    private readonly listServices: ListServices,
    private readonly putService: PutService,
  ) {}

  @Get()
  @May('customer.read')
  @Answers(serviceList)
  list() {
    return this.listServices.run();
  }

  @Post()
  @May('customer.write')
  @Answers(service)
  add(@Body({ schema: givenFacts }) facts: z.infer<typeof serviceFacts>) {
    return this.putService.run(null, facts);
  }

  @Put(':id')
  @May('customer.write')
  @Answers(service)
  change(
    @Param({ schema: serviceRef }) { id }: z.infer<typeof serviceRef>,
    @Body({ schema: givenFacts }) facts: z.infer<typeof serviceFacts>,
  ) {
    return this.putService.run(id, facts);
  }
}
