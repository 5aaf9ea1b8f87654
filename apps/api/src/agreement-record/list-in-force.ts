import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const inForce = z.object({
  tenantId: z.string(),
  id: z.uuid(),
  /** As people speak of it: `DPA-2026-0001 v2`. */
  name: z.string(),
});
export type InForce = z.infer<typeof inForce>;

/** The agreement that each of these customers is bound by: what it says of authorisation and notice is the customer's. */
@Injectable()
export class ListInForce {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns by customer; none for one without an agreement */
  async run(tenantIds: readonly string[]): Promise<ReadonlyMap<string, InForce>> {
    const rows = await this.unitOfWork.read(newestInForce, [tenantIds]);
    return new Map(
      z
        .array(inForce)
        .parse(rows)
        .map((agreement) => [agreement.tenantId, agreement]),
    );
  }
}

const newestInForce = `
  select distinct on (tenant_id) tenant_id as "tenantId", id, reference || ' v' || version as name
  from agreements where tenant_id = any($1::uuid[]) and state = 'in_force'
  order by tenant_id, in_force_at desc, id desc`;
