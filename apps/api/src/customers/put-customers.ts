import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notice-delivery/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { changedMeanwhile, Conflict } from '../platform/problem.js';
import { Fingerprint } from '../platform/secrets/fingerprint.js';
import { CheckAgreedTerms } from './check-agreed-terms.js';
import { customerAdded, customerChanged, traceOf } from './customers.events.js';
import { CustomersRepository, type CustomerEntry } from './customers.repository.js';
import type { CustomerFacts } from './customers.schema.js';
import { SendContactRemovals } from './send-contact-removals.js';

export type WholeChange = {
  readonly id: string;
  readonly revision: number;
  readonly before: CustomerFacts;
  readonly after: CustomerFacts;
};

type Trace = (facts: CustomerFacts) => ReturnType<typeof traceOf>;

/** Adds and changes many customers, each with its own entry in its own ledger. Belongs in the caller's unit of work. */
@Injectable()
export class PutCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly fingerprint: Fingerprint,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly checkTerms: CheckAgreedTerms,
    private readonly sendContactRemovals: SendContactRemovals,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Conflict `changed_meanwhile`, `customer_exists` when a registration number is taken, or `import_changed` when
   * an agreement entered into force that decides what would be changed
   */
  async run(added: readonly CustomerFacts[], changed: readonly WholeChange[]): Promise<void> {
    const entries = added.map((facts) => ({ id: newId(), facts }));
    const trace = (facts: CustomerFacts) => traceOf(facts, (data) => this.fingerprint.of(data));
    await this.unitOfWork.run(async () => {
      const agreed = await this.checkTerms.run(changed.map(({ id, after }) => ({ id, facts: after })));
      if (agreed.length > 0)
        throw new Conflict('import_changed', 'An agreement has entered into force since the check. Check again.');
      if (entries.length > 0) await this.#add(entries, trace);
      if (changed.length > 0) await this.#change(changed, trace);
      await this.reconcileNotices.run([...entries, ...changed].map(({ id }) => id));
    });
  }

  async #add(entries: readonly CustomerEntry[], trace: Trace): Promise<void> {
    await this.customers.insert(entries, this.clock.now());
    await this.auditLog.recordAll(
      customerAdded,
      entries.map(({ id, facts }) => ({ tenantId: id, subjectId: id, data: { after: trace(facts) } })),
    );
  }

  async #change(changes: readonly WholeChange[], trace: Trace): Promise<void> {
    const entries = changes.map(({ id, revision, after }) => ({ id, revision, facts: after }));
    if (!(await this.customers.update(entries, this.clock.now()))) throw changedMeanwhile();
    await this.sendContactRemovals.run(changes);
    await this.auditLog.recordAll(
      customerChanged,
      changes.map(({ id, before, after }) => ({
        tenantId: id,
        subjectId: id,
        data: { before: trace(before), after: trace(after) },
      })),
    );
  }
}
