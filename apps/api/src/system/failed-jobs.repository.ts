import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const rows = z.array(z.object({ job: z.string(), tenantId: z.uuid() }));

@Injectable()
export class FailedJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Gives a failed job one more try, now, under its own id: whatever it had done already is not done twice.
   * @returns whose job it is, or null when it has not failed (any more)
   */
  async requeue(id: string): Promise<{ readonly job: string; readonly tenantId: string } | null> {
    const found = await this.unitOfWork.em.query<unknown>(
      `with requeued as (
         update pgboss.job set state = 'retry', retry_limit = retry_count + 1, completed_on = null, start_after = now(),
                               keep_until = now() + interval '14 days'
         where id = $1 and state = 'failed' and name <> 'dead-letters' returning name as job, data->>'tenantId' as "tenantId")
       select job, "tenantId" from requeued`,
      [id],
    );
    return rows.parse(found)[0] ?? null;
  }
}
