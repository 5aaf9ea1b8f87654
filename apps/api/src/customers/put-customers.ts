import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ReconcileNotices } from '../notices/reconcile-notices.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { CheckAgreedTerms } from './check-agreed-terms.js';
import { customerAdded, customerChanged } from './customers.events.js';
import { CustomersRepository } from './customers.repository.js';
import type { CustomerFacts } from './customers.schema.js';

export type CustomerChange = { readonly id: string; readonly before: CustomerFacts; readonly after: CustomerFacts };

/** Adds and changes many customers, each with its own entry in its own ledger. Belongs in the caller's unit of work. */
@Injectable()
export class PutCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly reconcileNotices: ReconcileNotices,
    private readonly checkTerms: CheckAgreedTerms,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Who calls it has made sure, under `lock()`, that no registration number is taken.
   * @throws Conflict `import_changed` when an agreement entered into force that decides what would be changed
   */
  async run(added: readonly CustomerFacts[], changed: readonly CustomerChange[]): Promise<void> {
    const entries = added.map((facts) => ({ id: newId(), facts }));
    await this.unitOfWork.run(async () => {
      const updates = changed.map(({ id, after }) => ({ id, facts: after }));
      if ((await this.checkTerms.run(updates)).length > 0)
        throw new Conflict('import_changed', 'An agreement has entered into force since the check. Check again.');
      await this.customers.insert(entries, this.clock.now());
      await this.customers.update(updates, this.clock.now());
      await this.auditLog.recordAll(
        customerAdded,
        entries.map(({ id, facts }) => ({ tenantId: id, subjectId: id, data: { after: facts } })),
      );
      await this.auditLog.recordAll(
        customerChanged,
        changed.map(({ id, before, after }) => ({ tenantId: id, subjectId: id, data: { before, after } })),
      );
      await this.reconcileNotices.run([...entries, ...changed].map(({ id }) => id));
    });
  }

  /** Nobody else adds a customer until the caller's transaction ends. */
  async lock(): Promise<void> {
    await this.customers.lockNumbers();
  }
}
