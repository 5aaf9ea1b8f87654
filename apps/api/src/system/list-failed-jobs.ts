import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byId, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { failedJob, type FailedJobList } from './system.schema.js';
import { utc } from '../platform/utc.js';

/** The dead-letter list: jobs that were tried as often as they may be, latest first. Only the jobs' own role reads the queue. */
@Injectable()
export class ListFailedJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ cursor }: { readonly cursor?: string | undefined }): Promise<FailedJobList> {
    const before = cursor ? decodeCursor(cursor, byId)[0] : null;
    const rows = await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.read(listFailedJobs, [before]),
    );
    const { items, next } = pageOf(z.array(failedJob).parse(rows), (job) => [job.id]);
    return { items: [...items], next };
  }
}

const listFailedJobs = `
  select j.id, j.name as job, j.data->>'tenantId' as "tenantId", t.name as "tenantName", j.retry_count + 1 as tries,
         left(split_part(coalesce(j.output->>'message', j.output->'value'->>'message', ''), E'\\n', 1), 300) as error,
         ${utc('j.completed_on')} as "failedAt"
  from pgboss.job j
  left join tenants t on t.id = (j.data->>'tenantId')::uuid
  where j.state = 'failed' and j.name <> 'dead-letters' and ($1::uuid is null or j.id < $1)
  order by j.id desc
  limit ${PAGE_SIZE + 1}`;
