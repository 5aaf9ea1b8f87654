import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notice-delivery/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Conflict } from '../platform/problem.js';
import { customerEnded } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import type { Customer } from './customers.schema.js';
import { ReadCustomer } from './read-customer.js';

@Injectable()
export class EndCustomer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly readCustomer: ReadCustomer,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Conflict when the relation has ended already */
  async run(id: string, reason: string): Promise<Customer> {
    return this.unitOfWork.run(async () => {
      await this.readCustomer.run(id);
      if (!(await this.customers.end(id))) throw new Conflict('customer_ended', 'The relation has ended already.');
      await this.auditLog.record(customerEnded, { tenantId: id, subjectId: id, data: { reason } });
      await this.reconcileNotices.run([id]);
      return this.readCustomer.run(id);
    });
  }
}
