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
import { digestPlanned, ListExamples } from './list-examples.js';

/** The audience becomes a list of customers, each with what is to be done; a job goes through it. */
@Injectable()
export class StartCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly listExamples: ListExamples,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param read what its dry run showed
   * @throws NotFound, Conflict `not_in_state`, `template_retired`, `plan_changed` when that is something else now,
   * `unconfirmed` when nobody has read what its first agreements say
   */
  async run(id: string, read: CampaignStart): Promise<void> {
    const { actor } = currentRequest();
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      await this.campaigns.start(id, { at: now, personId: actor.kind === 'person' ? actor.id : null }, read.confirmed);
      const campaign = await this.campaigns.get(id);
      await this.findTemplateVersion.inUse(campaign.templateVersionId);
      const { digest, examples } = await this.listExamples.of(campaign);
      const { customers, toConfirm, digest: entered } = await this.campaigns.enter(campaign, now, digestPlanned);
      if (examples.fingerprint !== read.fingerprint || entered !== digest)
        throw new Conflict('plan_changed', 'The plan, whom it reaches or what it says has changed. Look at it again.');
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
