import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byName, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { wordPatterns } from '../platform/word-patterns.js';
import { customerFilter } from './customer-sql.js';
import { customerRow, type CustomerList, type CustomerQuery } from './customers.schema.js';

@Injectable()
export class ListCustomers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name, 50 at a time. */
  async run({ search, serviceId, status, cursor }: CustomerQuery): Promise<CustomerList> {
    const [afterName, afterId] = cursor ? decodeCursor(cursor, byName) : [null, null];
    const rows = await this.unitOfWork.read(
      `select t.id, t.name, t.registration_number as "registrationNumber", t.country, t.locale, t.authorisation, t.status,
                array(select s.code from subscriptions u join services s on s.id = u.service_id
                      where u.tenant_id = t.id order by s.code) as services
         from tenants t
         where ${customerFilter}
           and ($4::text is null or (t.name, t.id) > ($4, $5::uuid))
         order by t.name, t.id
         limit ${PAGE_SIZE + 1}`,
      [wordPatterns(search), serviceId ?? null, status ?? null, afterName, afterId],
    );
    const { items, next } = pageOf(z.array(customerRow).parse(rows), (row) => [row.name, row.id]);
    return { items: [...items], next };
  }
}
