import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { changedMeanwhile } from '../platform/problem.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { customerChanged, traceOf } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import { factsOf, type Customer, type CustomerChange, type CustomerFacts } from './customers.schema.js';
import { ReadCustomer } from './read-customer.js';

@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly readCustomer: ReadCustomer,
    private readonly fingerprint: Fingerprint,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision of the state that the change was made from
   * @throws NotFound; Conflict `customer_exists` when the registration number belongs to another customer,
   * `changed_meanwhile` when somebody else has changed this one since
   */
  async run(id: string, { revision, ...after }: CustomerChange): Promise<Customer> {
    return this.unitOfWork.run(async () => {
      const before = factsOf(await this.readCustomer.run(id));
      if (!(await this.customers.update([{ id, facts: after, revision }], this.clock.now()))) throw changedMeanwhile();
      const trace = (facts: CustomerFacts) => traceOf(facts, (data) => this.fingerprint.of(data));
      await this.auditLog.record(customerChanged, {
        tenantId: id,
        subjectId: id,
        data: { before: trace(before), after: trace(after) },
      });
      return this.readCustomer.run(id);
    });
  }
}
