import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { touchedServices } from './touched-services.js';
import { z } from 'zod';

const affected = z.object({
  tenantId: z.string(),
  name: z.string(),
  authorisation: z.enum(['general', 'specific']),
  noticeDays: z.number(),
  contacts: z.number(),
});
export type AffectedCustomer = z.infer<typeof affected>;

/** Whom a change concerns: every active customer with one of its services. */
@Injectable()
export class ListAffectedCustomers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(changeId: string): Promise<readonly AffectedCustomer[]> {
    const rows = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        `${touchedServices} select id as "tenantId", name, authorisation, notice_days as "noticeDays", contacts
         from affected order by name, id`,
        [changeId],
      ),
    );
    return z.array(affected).parse(rows);
  }
}
