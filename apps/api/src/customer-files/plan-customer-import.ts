import { Injectable } from '@nestjs/common';
import { ListWholeCustomers } from '../customers/list-whole-customers.js';
import { ListServices } from '../services/list-services.js';
import type { FileRow } from './customer-file.js';
import { keyOf } from './customer-row.js';
import { firstLines, keyText, planRows, type PlannedRow } from './planned-import.js';

/** What the rows of a file would do to the customers as they are now. Check and import ask the same question. */
@Injectable()
export class PlanCustomerImport {
  constructor(
    private readonly customers: ListWholeCustomers,
    private readonly services: ListServices,
  ) {}

  /**
   * @param file all rows, for what stands there twice
   * @param rows those to plan
   */
  async run(file: readonly FileRow[], rows: readonly FileRow[]): Promise<PlannedRow[]> {
    const known = await this.customers.byNumbers(rows.map(keyOf));
    const { items } = await this.services.run();
    return planRows(
      rows,
      firstLines(file),
      new Map(known.map((customer) => [keyText(customer), customer])),
      new Map(items.map(({ code, id }) => [code, id])),
    );
  }
}
