import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ListRecipients, type Recipient } from '../contacts/list-recipients.js';
import { NotFound } from '../platform/problem.js';

const contact = z.object({
  kind: z.enum(['signatory', 'privacy', 'general']),
  name: z.string(),
  title: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
});
const customer = z.object({
  name: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  country: z.string(),
  locale: z.enum(['da', 'en']),
  authorisation: z.enum(['general', 'specific']),
  noticeDays: z.number(),
  services: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
  contacts: z.array(contact),
});
/** `recipient`: whom notices go to; none without a contact. */
export type Customer = z.infer<typeof customer> & { readonly recipient: Recipient | undefined };

/** A customer as the registers have it today: name and address, services in its language, whom to write to. */
@Injectable()
export class ReadParties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRecipients: ListRecipients,
  ) {}

  /** @throws NotFound when there is no such customer */
  async run(tenantId: string): Promise<Customer> {
    const rows = await this.unitOfWork.read(readCustomer, [tenantId]);
    if (rows.length === 0) throw new NotFound();
    const [recipient] = (await this.listRecipients.run([tenantId])).get(tenantId) ?? [];
    return { ...customer.parse(rows[0]), recipient };
  }
}

const readCustomer = `
  select t.name, t.registration_number as "registrationNumber", t.address, t.country, t.locale, t.authorisation,
         t.notice_days as "noticeDays",
         coalesce((select jsonb_agg(jsonb_build_object('id', s.code,
             'name', case t.locale when 'da' then s.name_da else s.name_en end,
             'description', case t.locale when 'da' then s.description_da else s.description_en end) order by s.code)
           from subscriptions u join services s on s.id = u.service_id where u.tenant_id = t.id), '[]') as services,
         coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'name', c.name, 'title', c.title,
             'email', c.email, 'phone', c.phone) order by c.id)
           from contacts c where c.tenant_id = t.id), '[]') as contacts
  from tenants t where t.id = $1 and t.kind = 'customer'`;
