import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notice-delivery/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { changedMeanwhile, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { CheckAgreedTerms } from './check-agreed-terms.js';
import { customerChanged, traceOf } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import { factsOf, type Customer, type CustomerChange, type CustomerFacts } from './customers.schema.js';
import { ReadCustomer } from './read-customer.js';
import { SendContactRemovals } from './send-contact-removals.js';

@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly readCustomer: ReadCustomer,
    private readonly fingerprint: Fingerprint,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly checkTerms: CheckAgreedTerms,
    private readonly sendContactRemovals: SendContactRemovals,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision of the state that the change was made from
   * @throws NotFound; Invalid `agreed` at what the agreement in force decides; Conflict `customer_exists` when the
   * registration number belongs to another customer, `changed_meanwhile` when somebody else has changed this one since
   */
  async run(id: string, { revision, ...after }: CustomerChange): Promise<Customer> {
    return this.unitOfWork.run(async () => {
      const before = factsOf(await this.readCustomer.run(id));
      await this.#refuseAgreed(id, after);
      if (!(await this.customers.update([{ id, facts: after, revision }], this.clock.now()))) throw changedMeanwhile();
      const trace = (facts: CustomerFacts) => traceOf(facts, (data) => this.fingerprint.of(data));
      await this.auditLog.record(customerChanged, {
        tenantId: id,
        subjectId: id,
        data: { before: trace(before), after: trace(after) },
      });
      await this.sendContactRemovals.run([{ id, before, after }]);
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
