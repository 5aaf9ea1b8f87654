import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { customer, type Customer, type CustomerQuery } from './customers.schema.js';
import { wordPatterns } from '../platform/word-patterns.js';
import { customerColumns, customerFilter, customerLists } from './customer-sql.js';

/** Customers with everything said of them, for files: by number for the import, by filter for the export. */
@Injectable()
export class ListWholeCustomers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns those that exist; by registration number and country */
  async byNumbers(
    numbers: readonly { readonly registrationNumber: string; readonly country: string }[],
  ): Promise<Customer[]> {
    const rows = await this.unitOfWork.read(
      `select ${customerColumns}
         from unnest($1::text[], $2::text[]) as n(registration_number, country)
         join tenants t on t.registration_number = n.registration_number and t.country = n.country and t.kind = 'customer'
         ${customerLists}`,
      [numbers.map(({ registrationNumber }) => registrationNumber), numbers.map(({ country }) => country)],
    );
    return z.array(customer).parse(rows);
  }

  /** @param limit most rows; a vendor with more narrows the filter */
  async byFilter({ search, serviceId, status }: Omit<CustomerQuery, 'cursor'>, limit: number): Promise<Customer[]> {
    const rows = await this.unitOfWork.read(
      `select ${customerColumns} from tenants t ${customerLists}
         where ${customerFilter} order by t.name, t.id limit ${limit}`,
      [wordPatterns(search), serviceId ?? null, status ?? null],
    );
    return z.array(customer).parse(rows);
  }
}
