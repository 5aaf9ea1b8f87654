import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { auditList, auditQuery, exportQuery, ownAuditQuery, ownExportQuery } from './audit.schema.js';
import { ExportEvents } from './export-events.js';
import { ListEvents } from './list-events.js';

@Realm('processor')
@Controller('api/staff/audit')
export class StaffAuditController {
  constructor(
    private readonly listEvents: ListEvents,
    private readonly exportEvents: ExportEvents,
  ) {}

  @Get()
  @May('audit.read')
  @Answers(auditList)
  list(@Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>) {
    return this.listEvents.run(query);
  }

  @Get('export')
  @May('audit.read')
  @Answers('file')
  async export(@Query({ schema: exportQuery }) { format, ...filter }: z.infer<typeof exportQuery>) {
    return asFile(format, await this.exportEvents.run(format, filter));
  }
}

@Realm('controller')
@Controller('api/app/audit')
export class AppAuditController {
  constructor(
    private readonly listEvents: ListEvents,
    private readonly exportEvents: ExportEvents,
  ) {}

  @Get()
  @May('audit.read')
  @Answers(auditList)
  list(@Query({ schema: ownAuditQuery }) query: z.infer<typeof ownAuditQuery>) {
    return this.listEvents.run(query);
  }

  @Get('export')
  @May('audit.read')
  @Answers('file')
  async export(@Query({ schema: ownExportQuery }) { format, ...filter }: z.infer<typeof ownExportQuery>) {
    return asFile(format, await this.exportEvents.run(format, filter));
  }
}

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;
const asFile = (format: keyof typeof types, stream: Readable): StreamableFile =>
  new StreamableFile(stream, { type: types[format], disposition: `attachment; filename="events.${format}"` });
