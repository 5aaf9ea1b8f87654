import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AddCustomer } from './add-customer.js';
import { ChangeCustomer } from './change-customer.js';
import {
  customer,
  customerChange,
  customerFacts,
  customerList,
  customerQuery,
  customerRef,
  customerStanding,
  endCustomer,
} from './customers.schema.js';
import { EndCustomer } from './end-customer.js';
import { ListCustomers } from './list-customers.js';
import { ReadCustomerStanding } from './read-customer-standing.js';
import { ReadCustomer } from './read-customer.js';

@Realm('processor')
@Controller('api/staff/customers')
export class StaffCustomersController {
  constructor(
    private readonly listCustomers: ListCustomers,
    private readonly readCustomer: ReadCustomer,
    private readonly readStanding: ReadCustomerStanding,
    private readonly addCustomer: AddCustomer,
    private readonly changeCustomer: ChangeCustomer,
    private readonly endRelation: EndCustomer,
  ) {}

  @Get()
  @May('customer.read')
  @Answers(customerList)
  list(@Query({ schema: customerQuery }) query: z.infer<typeof customerQuery>) {
    return this.listCustomers.run(query);
  }

  @Get(':id')
  @May('customer.read')
  @Answers(customer)
  read(@Param({ schema: customerRef }) { id }: z.infer<typeof customerRef>) {
    return this.readCustomer.run(id);
  }

  @Get(':id/standing')
  @May('customer.read')
  @Answers(customerStanding)
  standing(@Param({ schema: customerRef }) { id }: z.infer<typeof customerRef>) {
    return this.readStanding.run(id);
  }

  @Post()
  @May('customer.write')
  @Answers(customer)
  add(@Body({ schema: printable(oneLine(customerFacts)) }) facts: z.infer<typeof customerFacts>) {
    return this.addCustomer.run(facts);
  }

  @Put(':id')
  @May('customer.write')
  @Answers(customer)
  change(
    @Param({ schema: customerRef }) { id }: z.infer<typeof customerRef>,
    @Body({ schema: printable(oneLine(customerChange)) }) change: z.infer<typeof customerChange>,
  ) {
    return this.changeCustomer.run(id, change);
  }

  @Post(':id/ending')
  @May('customer.write')
  @Answers(customer)
  end(
    @Param({ schema: customerRef }) { id }: z.infer<typeof customerRef>,
    @Body({ schema: endCustomer }) { reason }: z.infer<typeof endCustomer>,
  ) {
    return this.endRelation.run(id, reason);
  }
}
