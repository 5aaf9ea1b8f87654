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
import type { CampaignStart } from './campaigns.schema.js';

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
   * @param read the plan as its dry run showed it
   * @throws NotFound, Conflict `not_in_state`, `template_retired`, `plan_changed` when it is another one now,
   * `unconfirmed` when nobody has read what its first agreements say
   */
  async run(id: string, read: CampaignStart): Promise<void> {
    const { actor } = currentRequest();
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      await this.campaigns.start(id, { at: now, personId: actor.kind === 'person' ? actor.id : null }, read.confirmed);
      const campaign = await this.campaigns.get(id);
      await this.findTemplateVersion.inUse(campaign.templateVersionId);
      const { waiting: customers, toConfirm } = await this.campaigns.enter(campaign, now);
      if (campaign.revision !== read.revision || customers !== read.customers)
        throw new Conflict('plan_changed', 'The plan, or whom it reaches, has changed. Look at the plan again.');
      if (toConfirm > 0 && !read.confirmed)
        throw new Conflict('unconfirmed', 'Read what the first agreements say of the processing, and confirm it.');
      await this.outbox.add(runCampaign, { tenantId: HOUSE_TENANT_ID, payload: { campaignId: id } });
      await this.auditLog.record(campaignStarted, {
        tenantId: HOUSE_TENANT_ID,
        subjectId: id,
        data: { customers, confirmed: read.confirmed },
      });
    });
  }
}
