import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ListRecipients } from '../contacts/list-recipients.js';
import { touchedServices } from './find-touched-services.js';
import { z } from 'zod';

const affected = z.object({
  tenantId: z.string(),
  name: z.string(),
  authorisation: z.enum(['general', 'specific']),
  noticeDays: z.number(),
});
/** `contacts`: how many get the mail. */
export type AffectedCustomer = z.infer<typeof affected> & { readonly contacts: number };

/** Whom a change concerns: every active customer with one of its services. */
@Injectable()
export class ListAffectedCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRecipients: ListRecipients,
  ) {}

  async run(changeId: string): Promise<readonly AffectedCustomer[]> {
    const rows = await this.unitOfWork.read(
      `${touchedServices} select id as "tenantId", name, authorisation, notice_days as "noticeDays"
         from affected order by name, id`,
      [changeId],
    );
    const customers = z.array(affected).parse(rows);
    const recipients = await this.listRecipients.run(customers.map(({ tenantId }) => tenantId));
    return customers.map((customer) => ({ ...customer, contacts: recipients.get(customer.tenantId)?.length ?? 0 }));
  }
}
