import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { PutCustomers } from '../customers/put-customers.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { newId } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { readCustomerFile } from './customer-file.js';
import { customersImported } from './customer-files.events.js';
import type { ImportBatch, ImportedBatch } from './customer-files.schema.js';
import { batchesOf, fingerprintOf } from './planned-import.js';
import { PlanCustomerImport } from './plan-customer-import.js';

/** Imports one batch of a checked file, in one transaction: exactly what the check showed, or nothing. */
@Injectable()
export class ImportCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planImport: PlanCustomerImport,
    private readonly putCustomers: PutCustomers,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * A batch that has been done already (its answer was lost on the way) does nothing.
   * @throws Invalid at `file`; Conflict when file or customers are not what was checked
   */
  async run({ file, batch, fingerprint }: ImportBatch): Promise<ImportedBatch> {
    const { rows } = readCustomerFile(file);
    return this.unitOfWork.run(async () => {
      const plan = await this.planImport.run(rows, batchesOf(rows)[batch] ?? []);
      const added = plan.flatMap((row) => (row.outcome === 'new' ? [row.after] : []));
      const changed = plan.filter((row) => row.outcome === 'changed');
      const counts = { added: added.length, changed: changed.length };
      if (added.length + changed.length === 0) return counts;
      if (fingerprintOf(plan) !== fingerprint)
        throw new Conflict('import_changed', 'The file or the customers have changed since the check. Check again.');
      await this.putCustomers.run(added, changed);
      await this.auditLog.record(customersImported, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: newId(),
        data: { fingerprint, ...counts },
      });
      return counts;
    });
  }
}
