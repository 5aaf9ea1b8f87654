import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const door = z.object({
  kind: z.enum(['house', 'customer']),
  status: z.enum(['active', 'ended']),
  name: z.string(),
  locale: z.enum(['da', 'en']),
  hasAdministrator: z.boolean(),
});
const contact = z.object({ name: z.string(), email: z.string() });

/** What decides whether staff may let somebody in to a customer, and who must hear of it. */
@Injectable()
export class CustomersDoorRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The tenant's row stays locked until the transaction ends: of two who invite, the second replaces the first. @throws NotFound */
  async lock(tenantId: string): Promise<z.infer<typeof door>> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select t.kind, t.status, t.name, t.locale,
              exists (select 1 from memberships m where m.tenant_id = t.id and 'admin' = any (m.roles)) as "hasAdministrator"
       from tenants t where t.id = $1 for update of t`,
      [tenantId],
    );
    if (rows.length === 0) throw new NotFound();
    return door.parse(rows[0]);
  }

  /** One address once, whatever it is a contact for. */
  async contacts(tenantId: string): Promise<z.infer<typeof contact>[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select distinct on (lower(email)) name, email from contacts where tenant_id = $1 order by lower(email), id`,
      [tenantId],
    );
    return z.array(contact).parse(rows);
  }
}
