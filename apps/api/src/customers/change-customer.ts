import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notices/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { CheckAgreedTerms } from './check-agreed-terms.js';
import { customerChanged } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import { factsOf, type Customer, type CustomerFacts } from './customers.schema.js';
import { ReadCustomer } from './read-customer.js';

@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly readCustomer: ReadCustomer,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly checkTerms: CheckAgreedTerms,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound; Invalid `agreed` at what the agreement in force decides; Conflict when the registration number
   * belongs to another customer
   */
  async run(id: string, after: CustomerFacts): Promise<Customer> {
    return this.unitOfWork.run(async () => {
      const before = factsOf(await this.readCustomer.run(id));
      const holder = await this.customers.idOfRegistrationNumber(after.registrationNumber, after.country);
      if (holder && holder !== id)
        throw new Conflict(
          'customer_exists',
          'Another customer has this registration number. Open and change that one.',
        );
      await this.#refuseAgreed(id, after);
      await this.customers.update([{ id, facts: after }], this.clock.now());
      await this.auditLog.record(customerChanged, { tenantId: id, subjectId: id, data: { before, after } });
      await this.reconcileNotices.run([id]);
      return this.readCustomer.run(id);
    });
  }

  async #refuseAgreed(id: string, facts: CustomerFacts): Promise<void> {
    const [agreed] = await this.checkTerms.run([{ id, facts }]);
    if (!agreed) return;
    const message = m.customers_agreed_field({ agreement: agreed.agreement }, { locale: currentRequest().locale });
    throw new Invalid(agreed.facts.map((path) => ({ path, code: 'agreed', message })));
  }
}
