import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { Job } from '../jobs/job.js';
import { OUTBOX_CHANNEL } from './outbox-listener.adapter.js';

/** Asks for something to happen after the transaction: the row commits with the state, a relay hands it to the job queue. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param order.notBefore the earliest instant the job may run; now when left out
   * @returns the effect id, the same at every retry of the job
   */
  async add<Payload extends z.ZodType>(
    job: Job<Payload>,
    order: { readonly tenantId: string; readonly payload: z.input<Payload>; readonly notBefore?: Date },
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.unitOfWork.em.query(
      `with added as (
         insert into outbox (tenant_id, id, job, payload, not_before, created_at) values ($1, $2, $3, $4, $5, $6))
       select pg_notify('${OUTBOX_CHANNEL}', '')`,
      [order.tenantId, id, job.name, JSON.stringify(job.payload.parse(order.payload)), order.notBefore ?? now, now],
    );
    return id;
  }

  /** The same for many tenants at once, in one statement; each gets a job of its own. */
  async addEach<Payload extends z.ZodType>(
    job: Job<Payload>,
    orders: readonly { readonly tenantId: string; readonly payload: z.input<Payload> }[],
  ): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.em.query(
      `with added as (
         insert into outbox (tenant_id, id, job, payload, not_before, created_at)
         select o.tenant_id, o.id, $4, o.payload, $5, $5
         from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) as o(tenant_id, id, payload))
       select pg_notify('${OUTBOX_CHANNEL}', '')`,
      [
        orders.map((order) => order.tenantId),
        orders.map(() => newId()),
        orders.map((order) => JSON.stringify(job.payload.parse(order.payload))),
        job.name,
        now,
      ],
    );
  }
}
