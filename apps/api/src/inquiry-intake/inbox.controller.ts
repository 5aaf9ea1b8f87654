import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, OwnTransactions, Realm } from '../platform/routes/route.js';
import { DecideVendorRole } from './decide-vendor-role.js';
import { DismissInquiry } from './dismiss-inquiry.js';
import {
  customerChoices,
  customerQuery,
  dismissal,
  idParam,
  inboxList,
  intakeDetail,
  listQuery,
  roleDecision,
  routedList,
  routedQuery,
  routing,
} from './inbox.schema.js';
import { ListCustomerChoices } from './list-customer-choices.js';
import { ListInbox } from './list-inbox.js';
import { ListRoutedInquiries } from './list-routed-inquiries.js';
import { ReadIntake } from './read-intake.js';
import { RouteInquiry } from './route-inquiry.js';

type Id = z.infer<typeof idParam>;

/** Staff's triage: what has come in, and whose it is. */
@Realm('processor')
@Controller('api/staff')
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly listRouted: ListRoutedInquiries,
    private readonly listChoices: ListCustomerChoices,
    private readonly readIntake: ReadIntake,
    private readonly decideRole: DecideVendorRole,
    private readonly routeInquiry: RouteInquiry,
    private readonly dismissInquiry: DismissInquiry,
  ) {}

  @Get('inbox')
  @May('inquiry.route')
  @Answers(inboxList)
  list(@Query({ schema: listQuery }) { after }: z.infer<typeof listQuery>) {
    return this.listInbox.run(after);
  }

  @Get('inbox/:id')
  @May('inquiry.route')
  @Answers(intakeDetail)
  read(@Param({ schema: idParam }) { id }: Id) {
    return this.readIntake.run(id);
  }

  @Put('inbox/:id/vendor-role')
  @HttpCode(204)
  @May('inquiry.route')
  @Answers('nothing')
  decide(@Param({ schema: idParam }) { id }: Id, @Body({ schema: roleDecision }) body: z.infer<typeof roleDecision>) {
    return this.decideRole.run(id, body);
  }

  @Post('inbox/:id/routing')
  @OwnTransactions()
  @HttpCode(204)
  @May('inquiry.route')
  @Answers('nothing')
  route(@Param({ schema: idParam }) { id }: Id, @Body({ schema: routing }) body: z.infer<typeof routing>) {
    return this.routeInquiry.run(id, body.tenantIds);
  }

  @Post('inbox/:id/dismissal')
  @HttpCode(204)
  @May('inquiry.route')
  @Answers('nothing')
  dismiss(@Param({ schema: idParam }) { id }: Id, @Body({ schema: dismissal }) body: z.infer<typeof dismissal>) {
    return this.dismissInquiry.run(id, body);
  }

  @Get('inbox-customers')
  @May('inquiry.route')
  @Answers(customerChoices)
  choices(@Query({ schema: customerQuery }) { q }: z.infer<typeof customerQuery>) {
    return this.listChoices.run(q);
  }

  @Get('inquiries')
  @May('inquiry.read')
  @Answers(routedList)
  routed(@Query({ schema: routedQuery }) query: z.infer<typeof routedQuery>) {
    return this.listRouted.run(query);
  }
}
