import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { auditList, auditQuery, ownAuditQuery } from './audit.schema.js';
import { ListEvents } from './list-events.js';

@Realm('processor')
@Controller('api/staff/audit')
export class StaffAuditController {
  constructor(private readonly listEvents: ListEvents) {}

  @Get()
  @May('audit.read')
  @Answers(auditList)
  list(@Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>) {
    return this.listEvents.run(query);
  }
}

@Realm('controller')
@Controller('api/app/audit')
export class AppAuditController {
  constructor(private readonly listEvents: ListEvents) {}

  @Get()
  @May('audit.read')
  @Answers(auditList)
  list(@Query({ schema: ownAuditQuery }) query: z.infer<typeof ownAuditQuery>) {
    return this.listEvents.run(query);
  }
}
