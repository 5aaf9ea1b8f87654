import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { JobQueue } from '../jobs/job-queue.js';

const outboxRow = z.object({
  tenant_id: z.uuid(),
  id: z.uuid(),
  job: z.string(),
  payload: z.unknown(),
  not_before: z.date(),
});
const BATCH = 200;

/** Moves outbox rows into the job queue: in one transaction, so a row is in exactly one of the two. */
@Injectable()
export class Relay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows were handed on */
  async drain(): Promise<number> {
    let total = 0;
    for (let moved = BATCH; moved === BATCH; total += moved) moved = await this.#moveBatch();
    return total;
  }

  #moveBatch(): Promise<number> {
    return enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.run(async (em) => {
        const rows = z
          .array(outboxRow)
          .parse(
            await em.query(
              `select tenant_id, id, job, payload, not_before from outbox order by id limit ${BATCH} for update skip locked`,
            ),
          );
        if (rows.length === 0) return 0;
        await this.queue.enqueue(
          rows.map((row) => ({
            id: row.id,
            job: row.job,
            tenantId: row.tenant_id,
            payload: row.payload,
            startAfter: row.not_before,
          })),
          this.clock.now(),
          em,
        );
        await em.query(
          `delete from outbox o using unnest($1::uuid[], $2::uuid[]) as gone(tenant_id, id) where o.tenant_id = gone.tenant_id and o.id = gone.id`,
          [rows.map((row) => row.tenant_id), rows.map((row) => row.id)],
        );
        return rows.length;
      }),
    );
  }
}
