import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { separatorOf } from '../platform/csv.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { campaignCsvHead, campaignCsvLine } from './campaign-csv.js';
import { campaignExported } from './campaigns.events.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { ListCampaignCustomers } from './list-campaign-customers.js';

/** What became of every customer, as a CSV file. */
@Injectable()
export class ExportCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly customers: ListCampaignCustomers,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<string> {
    const { locale } = currentRequest();
    const separator = separatorOf(locale);
    return this.unitOfWork.run(async () => {
      await this.campaigns.get(id);
      const lines: string[] = [];
      for await (const customer of this.customers.each(id)) lines.push(campaignCsvLine(customer, separator));
      await this.auditLog.record(campaignExported, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { rows: lines.length },
      });
      return campaignCsvHead(locale, separator) + lines.join('');
    });
  }
}
