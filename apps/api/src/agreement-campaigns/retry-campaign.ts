import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict } from '../platform/problem.js';
import { campaignRetried } from './campaigns.events.js';
import { runCampaign } from './campaigns.jobs.js';
import { CampaignsRepository } from './campaigns.repository.js';

/** Tries again with the customers it failed for, once what stood in the way is repaired. */
@Injectable()
export class RetryCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` unless it runs or is finished, `nothing_failed` */
  async run(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.campaigns.reopen(id);
      const customers = await this.campaigns.retry(id);
      if (customers === 0) throw new Conflict('nothing_failed', 'There is nothing to try again.');
      await this.outbox.add(runCampaign, { tenantId: HOUSE_TENANT_ID, payload: { campaignId: id } });
      await this.auditLog.record(campaignRetried, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { customers } });
    });
  }
}
