import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { campaignCancelled, campaignPaused, campaignResumed } from './campaigns.events.js';
import { runCampaign } from './campaigns.jobs.js';
import { CampaignsRepository } from './campaigns.repository.js';
import type { CampaignMove } from './campaigns.schema.js';
import { WithdrawDrafts } from './withdraw-drafts.js';

const eventOf = { paused: campaignPaused, running: campaignResumed, cancelled: campaignCancelled } as const;

/** Pauses a campaign, goes on with it, or leaves it for good: its drafts with it, what was sent stays sent. */
@Injectable()
export class MoveCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly withdrawDrafts: WithdrawDrafts,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `not_in_state` */
  async run(id: string, to: CampaignMove['state']): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.campaigns.become(id, to, this.clock.now());
      if (to === 'cancelled') await this.withdrawDrafts.run(id);
      if (to === 'running')
        await this.outbox.add(runCampaign, { tenantId: HOUSE_TENANT_ID, payload: { campaignId: id } });
      await this.auditLog.record(eventOf[to], { tenantId: HOUSE_TENANT_ID, subjectId: id, data: {} });
    });
  }
}
