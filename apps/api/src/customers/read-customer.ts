import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { customer, type Customer } from './customers.schema.js';

@Injectable()
export class ReadCustomer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound */
  async run(id: string): Promise<Customer> {
    const rows = await this.unitOfWork.run((em) => em.query<unknown[]>(readCustomer, [id]));
    const [row] = rows;
    if (row === undefined) throw new NotFound();
    return customer.parse(row);
  }
}

const readCustomer = `
  select t.id, t.name, t.registration_number as "registrationNumber", t.address, t.country, t.locale, t.authorisation,
         t.notice_days as "noticeDays", t.status, to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
         s.ids as "serviceIds", s.services, c.contacts
  from tenants t
  cross join lateral (
    select coalesce(array_agg(s.id order by s.code), '{}') as ids,
           coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'nameDa', s.name_da, 'nameEn', s.name_en) order by s.code), '[]') as services
    from subscriptions u join services s on s.id = u.service_id where u.tenant_id = t.id) s
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'name', c.name, 'title', c.title, 'email', c.email, 'phone', c.phone)
                    order by c.kind, c.name), '[]') as contacts
    from contacts c where c.tenant_id = t.id) c
  where t.id = $1 and t.kind = 'customer'`;
