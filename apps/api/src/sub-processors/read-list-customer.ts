import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const customer = z.object({
  name: z.string(),
  registrationNumber: z.string(),
  locale: z.enum(['da', 'en']),
  services: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
});

/** For whom a list is made: the customer, its language, and its services in that language. */
@Injectable()
export class ReadListCustomer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound */
  async run(tenantId: string): Promise<z.infer<typeof customer>> {
    const rows = await this.unitOfWork.read(readCustomer, [tenantId]);
    if (rows.length === 0) throw new NotFound();
    return customer.parse(rows[0]);
  }
}

const readCustomer = `
  select t.name, t.registration_number as "registrationNumber", t.locale,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.code,
             'name', case t.locale when 'da' then s.name_da else s.name_en end,
             'description', case t.locale when 'da' then s.description_da else s.description_en end) order by s.code)
           from subscriptions u join services s on s.id = u.service_id where u.tenant_id = t.id), '[]') as services
  from tenants t where t.id = $1`;
