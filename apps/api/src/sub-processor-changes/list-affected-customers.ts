import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ListRecipients } from '../contacts/list-recipients.js';
import { agreedPeriod } from '../notice-record/compute-agreed-period.js';
import { agreementOf, nobodyDecides, nobodySignsIn } from '../notice-record/compute-standing.js';
import { FindDeadMailboxes } from '../notice-delivery/find-dead-mailboxes.js';
import { approvalNeeded, transfersBroughtTo } from '../notice-record/compute-approval.js';
import { agreementStanding, needsApproval } from '../notice-record/notice.js';
import { transfer } from '../sub-processors/sub-processor.js';
import type { BroughtTransfer } from './brought-transfers.js';
import { touchedServices } from './touched-services.js';
import { z } from 'zod';

const affected = z.object({
  tenantId: z.string(),
  name: z.string(),
  needsApproval: needsApproval.nullable(),
  transfers: z.array(transfer),
  noticeDays: z.number(),
  hasDecider: z.boolean(),
  hasUsers: z.boolean(),
  agreement: agreementStanding,
});
/** `contacts`: how many get the mail. `unreached`: addresses of theirs that the last mail did not reach. */
export type AffectedCustomer = z.infer<typeof affected> & {
  readonly contacts: number;
  readonly unreached: readonly string[];
};

/** Whom a change concerns: every active customer with one of its services; first those without an agreement in force. */
@Injectable()
export class ListAffectedCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRecipients: ListRecipients,
    private readonly findDeadMailboxes: FindDeadMailboxes,
  ) {}

  async run(changeId: string, transfers: readonly BroughtTransfer[]): Promise<readonly AffectedCustomer[]> {
    const rows = await this.unitOfWork.read(listAffected, [changeId, JSON.stringify(transfers)]);
    const customers = z.array(affected).parse(rows);
    const tenantIds = customers.map(({ tenantId }) => tenantId);
    const recipients = await this.listRecipients.run(tenantIds);
    const dead = await this.findDeadMailboxes.run(tenantIds);
    return customers.map((customer) => ({
      ...customer,
      contacts: recipients.get(customer.tenantId)?.length ?? 0,
      unreached: dead.get(customer.tenantId) ?? [],
    }));
  }
}

const listAffected = `${touchedServices}
  select t.id as "tenantId", t.name, brought.transfers, ${approvalNeeded('brought.transfers')} as "needsApproval",
         ${agreedPeriod} as "noticeDays",
         not (${nobodyDecides}) as "hasDecider", not (${nobodySignsIn}) as "hasUsers",
         ${agreementOf} as agreement
  from tenants t join sub_processor_changes c on c.id = $1,
    lateral (select ${transfersBroughtTo('$2::jsonb')} as transfers) brought
  where t.kind = 'customer' and t.status = 'active' and exists (
    select 1 from subscriptions u join touched on touched.service_id = u.service_id::text where u.tenant_id = t.id)
  order by ${agreementOf} = 'in-force', t.name, t.id`;
