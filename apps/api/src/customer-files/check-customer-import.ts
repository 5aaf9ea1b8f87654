import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { readCustomerFile } from './customer-file.js';
import type { CheckedImport, CheckedRow } from './customer-files.schema.js';
import { batchesOf, fingerprintOf, type PlannedRow } from './planned-import.js';
import { PlanCustomerImport } from './plan-customer-import.js';

/** The dry run: what the import would do, row by row. Writes nothing. */
@Injectable()
export class CheckCustomerImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planImport: PlanCustomerImport,
  ) {}

  /** @throws Invalid at `file` when it is no customer file */
  async run(text: string): Promise<CheckedImport> {
    const { rows, ignoredColumns } = readCustomerFile(text);
    const plan = await this.unitOfWork.run(() => this.planImport.run(rows, rows));
    return {
      rows: plan.map(present),
      ignoredColumns: [...ignoredColumns],
      batches: batchesOf(plan).map(fingerprintOf),
    };
  }
}

const present = (row: PlannedRow): CheckedRow => ({
  line: row.line,
  name: row.name,
  registrationNumber: row.key.registrationNumber,
  outcome: row.outcome,
  changes: row.outcome === 'changed' ? [...row.changes] : [],
  faults: row.outcome === 'refused' ? row.faults.map((fault) => ({ ...fault, value: fault.value.slice(0, 100) })) : [],
});
