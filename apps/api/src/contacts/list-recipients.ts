import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const recipient = z.object({
  kind: z.enum(['privacy', 'general', 'signatory']),
  name: z.string(),
  title: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
});
export type Recipient = z.infer<typeof recipient>;

/**
 * Whom to write to about personal data at a customer: its privacy contacts; without any, the general ones; without any,
 * who signs. The first is the contact person that the agreement names, so notices go where it says (clause 15).
 */
@Injectable()
export class ListRecipients {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns by customer, in the order in which they were written; none for one without any contact */
  async run(tenantIds: readonly string[]): Promise<ReadonlyMap<string, readonly Recipient[]>> {
    const rows = await this.unitOfWork.read(bestContacts, [tenantIds]);
    return new Map(
      z
        .array(z.object({ tenantId: z.string(), recipients: z.array(recipient) }))
        .parse(rows)
        .map(({ tenantId, recipients }) => [tenantId, recipients]),
    );
  }
}

const bestContacts = `
  select tenant_id as "tenantId", jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'title', title,
           'email', email, 'phone', phone) order by id) as recipients
  from (select c.*, rank() over (partition by tenant_id
          order by case kind when 'privacy' then 1 when 'general' then 2 else 3 end) as place
        from contacts c where tenant_id = any($1::uuid[])) c
  where place = 1 group by tenant_id`;
