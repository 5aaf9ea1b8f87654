import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Conflict, NotFound } from '../platform/problem.js';

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

  /**
   * The tenant's row stays locked until the transaction ends: of two who invite, the second replaces the first.
   * @throws NotFound; Conflict `not_a_customer`, or `has_administrator`: from then on its administrators decide
   */
  async forFirstAdministrator(tenantId: string): Promise<Pick<z.infer<typeof door>, 'name' | 'locale'>> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select t.kind, t.status, t.name, t.locale,
              exists (select 1 from memberships m where m.tenant_id = t.id and 'admin' = any (m.roles)) as "hasAdministrator"
       from tenants t where t.id = $1 for update of t`,
      [tenantId],
    );
    if (rows.length === 0) throw new NotFound();
    const { kind, status, name, locale, hasAdministrator } = door.parse(rows[0]);
    if (kind !== 'customer' || status !== 'active')
      throw new Conflict('not_a_customer', 'Only an active customer gets its first administrator this way.');
    if (hasAdministrator)
      throw new Conflict('has_administrator', 'The customer has an administrator, who invites its other users.');
    return { name, locale };
  }

  /**
   * Its contacts, those who were told since then that they are contacts no longer, and who signed an agreement for it:
   * whoever changes the contacts first is seen all the same. One address once.
   */
  async concerned(tenantId: string, since: Date): Promise<z.infer<typeof contact>[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(readConcerned, [tenantId, since]);
    return z.array(contact).parse(rows);
  }
}

const readConcerned = `
  select distinct on (lower(email)) name, email from (
    select name, email from contacts where tenant_id = $1
    union all select to_name, to_email from mails
      where tenant_id = $1 and template = 'contact-removed' and queued_at >= $2
    union all select s.name, s.email from agreement_signers s
      join agreements a on a.tenant_id = s.tenant_id and a.id = s.agreement_id
      where s.tenant_id = $1 and a.state in ('signed', 'countersigned', 'sealing', 'in_force') and s.state = 'signed' and s.lapsed_at is null) concerned
  order by lower(email), name`;
