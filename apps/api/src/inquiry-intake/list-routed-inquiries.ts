import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { inquiryType, vendorRole } from '../inquiries/inquiries.events.js';
import type { routedList, routedQuery } from './inbox.schema.js';

const PAGE = 50;
const row = z.object({
  id: z.uuid(),
  reference: z.string(),
  type: inquiryType,
  vendorRole,
  customer: z.string(),
  status: z.string(),
  receivedAt: z.date(),
  deliveredAt: z.date(),
  dueOn: z.string(),
  untold: z.boolean(),
});

/** What has been routed: whose, how far, by when. What was written is not here, and can't be. */
@Injectable()
export class ListRoutedInquiries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ after, tenantId, open, untold }: z.infer<typeof routedQuery>): Promise<z.infer<typeof routedList>> {
    return this.unitOfWork.run(async (em) => {
      const rows = z.array(row).parse(
        await em.query(
          `select i.id, i.reference, i.type, i.vendor_role as "vendorRole", t.name as customer, i.status,
                  i.received_at as "receivedAt", i.delivered_at as "deliveredAt", i.due_on::text as "dueOn",
                  i.untold_since is not null and i.status = 'routed' as untold
           from inquiries i join tenants t on t.id = i.tenant_id
           where ($1::uuid is null or i.id < $1) and ($2::uuid is null or i.tenant_id = $2)
             and (not $3 or i.status in ('routed', 'acknowledged', 'in-progress'))
             and (not $4 or (i.untold_since is not null and i.status = 'routed')) order by i.id desc limit ${PAGE + 1}`,
          [after ?? null, tenantId ?? null, open ?? false, untold ?? false],
        ),
      );
      const items = rows.slice(0, PAGE);
      return {
        items: items.map((item) => ({
          ...item,
          receivedAt: item.receivedAt.toISOString(),
          deliveredAt: item.deliveredAt.toISOString(),
        })),
        next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
      };
    });
  }
}
