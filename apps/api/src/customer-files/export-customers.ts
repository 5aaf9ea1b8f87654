import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ListWholeCustomers } from '../customers/list-whole-customers.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { separatorOf } from '../platform/csv.js';
import { newId } from '../platform/ids.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { customerCsv } from './customer-csv.js';
import { MOST_ROWS } from './customer-file.js';
import { customersExported } from './customer-files.events.js';
import type { ExportQuery } from './customer-files.schema.js';

@Injectable()
export class ExportCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: ListWholeCustomers,
    private readonly auditLog: AuditLog,
  ) {}

  /** The customers that the list shows with this filter, as a CSV file; at most as many as an import takes. */
  async run(filter: ExportQuery): Promise<string> {
    const found = await this.unitOfWork.run(async () => {
      const customers = await this.customers.byFilter(filter, MOST_ROWS);
      await this.auditLog.record(customersExported, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: newId(),
        data: { filter, rows: customers.length },
      });
      return customers;
    });
    return customerCsv(found, separatorOf(currentRequest().locale));
  }
}
