import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notice-delivery/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { customerAdded, traceOf } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import type { Customer, CustomerFacts } from './customers.schema.js';
import { ReadCustomer } from './read-customer.js';

@Injectable()
export class AddCustomer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly readCustomer: ReadCustomer,
    private readonly fingerprint: Fingerprint,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `customer_exists` when the registration number belongs to a customer already */
  async run(facts: CustomerFacts): Promise<Customer> {
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.customers.insert([{ id, facts }], this.clock.now());
      const after = traceOf(facts, (data) => this.fingerprint.of(data));
      await this.auditLog.record(customerAdded, { tenantId: id, subjectId: id, data: { after } });
      await this.reconcileNotices.run([id]);
      return this.readCustomer.run(id);
    });
  }
}
