import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { customerColumns, customerLists } from './customer-sql.js';
import { customer, type Customer } from './customers.schema.js';

@Injectable()
export class ReadCustomer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound */
  async run(id: string): Promise<Customer> {
    const rows = await this.unitOfWork.read(readCustomer, [id]);
    const [row] = rows;
    if (row === undefined) throw new NotFound();
    return customer.parse(row);
  }
}

const readCustomer = `select ${customerColumns} from tenants t ${customerLists} where t.id = $1 and t.kind = 'customer'`;
