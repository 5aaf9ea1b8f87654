import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { campaignStarted } from './campaigns.events.js';
import { runCampaign } from './campaigns.jobs.js';
import { CampaignsRepository } from './campaigns.repository.js';

/** The audience becomes a list of customers, each with what is to be done; a job goes through it. */
@Injectable()
export class StartCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param expected for how many customers the dry run said that something is done
   * @throws NotFound, Conflict `not_in_state`, `template_retired`, `plan_changed` when it would be another number now
   */
  async run(id: string, expected: number): Promise<void> {
    const { actor } = currentRequest();
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      await this.campaigns.start(id, { at: now, personId: actor.kind === 'person' ? actor.id : null });
      const campaign = await this.campaigns.get(id);
      await this.findTemplateVersion.inUse(campaign.templateVersionId);
      const customers = await this.campaigns.enter(campaign, now);
      if (customers !== expected)
        throw new Conflict('plan_changed', 'It would reach another number of customers now. Look at the plan again.');
      await this.outbox.add(runCampaign, { tenantId: HOUSE_TENANT_ID, payload: { campaignId: id } });
      await this.auditLog.record(campaignStarted, { tenantId: HOUSE_TENANT_ID, subjectId: id, data: { customers } });
    });
  }
}
