import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { separatorOf } from '../platform/csv.js';
import { danishDate } from '../platform/danish-days.js';
import { fileSlug } from '../platform/file-slug.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { campaignCsvHead, campaignCsvLine } from './campaign-csv.js';
import { campaignExported } from './campaigns.events.js';
import { ListCampaigns } from './list-campaigns.js';
import { ListCampaignCustomers } from './list-campaign-customers.js';

/** What became of every customer, as a CSV file. */
@Injectable()
export class ExportCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: ListCampaigns,
    private readonly customers: ListCampaignCustomers,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the file and its name. @throws NotFound */
  async run(id: string): Promise<{ readonly name: string; readonly text: string }> {
    const { locale } = currentRequest();
    const separator = separatorOf(locale);
    return this.unitOfWork.run(async () => {
      const { name } = await this.campaigns.one(id);
      const lines: string[] = [];
      for await (const customer of this.customers.each(id)) lines.push(campaignCsvLine(customer, locale, separator));
      await this.auditLog.record(campaignExported, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { rows: lines.length },
      });
      const parts = [m.campaigns_file({}, { locale }), fileSlug(name), danishDate(this.clock.now())];
      return {
        name: `${parts.filter(Boolean).join('-')}.csv`,
        text: campaignCsvHead(locale, separator) + lines.join(''),
      };
    });
  }
}
