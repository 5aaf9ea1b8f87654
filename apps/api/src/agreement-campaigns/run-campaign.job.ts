import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { JobHandler, type JobCall } from '../platform/jobs/job.js';
import { Effects } from '../platform/outbox/effects.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { campaignFinished, campaignPaused } from './campaigns.events.js';
import { runCampaign } from './campaigns.jobs.js';
import { CampaignCustomersRepository } from './campaign-customers.repository.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { OfferInCampaign } from './offer-in-campaign.js';

type Payload = z.output<typeof runCampaign.payload>;

const FIRST = '00000000-0000-0000-0000-000000000000';
/** Customers of one job: some twenty seconds of work, so that a killed one is soon taken up again and others get a turn. */
const MOST = 400;
/** While one customer's document is drawn in its thread, others are read and written. */
const AT_ONCE = 3;

/**
 * Goes through the customers of a campaign that wait, by id, a hundred ids in memory at a time; what is left over is
 * another job's. Whether it still runs is looked at before each customer. Killed anywhere, it goes on with whom waits.
 */
@Injectable()
export class RunCampaignJob extends JobHandler<typeof runCampaign.payload> {
  readonly job = runCampaign;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
    private readonly places: CampaignCustomersRepository,
    private readonly offerInCampaign: OfferInCampaign,
    private readonly effects: Effects,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ campaignId }: Payload, call: JobCall): Promise<void> {
    let after = FIRST;
    for (let done = 0; done < MOST;) {
      const tenantIds = await this.places.waiting(campaignId, after);
      if (tenantIds.length === 0 && after === FIRST) return this.#finish(campaignId, call);
      after = tenantIds.at(-1) ?? FIRST;
      if (!(await this.#offerEach(campaignId, tenantIds))) return;
      done += tenantIds.length;
    }
    const { tenantId } = call;
    await this.effects.once(call, async () => {
      await this.outbox.add(runCampaign, { tenantId, payload: { campaignId } });
    });
  }

  /** What could not be done at all waits for staff, who see why and go on with it. */
  override async giveUp({ campaignId }: Payload, { tenantId }: JobCall): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (await this.campaigns.tryBecome(campaignId, 'paused', this.clock.now()))
        await this.auditLog.record(campaignPaused, { tenantId, subjectId: campaignId, data: {} });
    });
  }

  /** @returns whether the campaign still runs. Nothing goes on once it has returned or thrown. */
  async #offerEach(campaignId: string, tenantIds: readonly string[]): Promise<boolean> {
    const next = tenantIds.values();
    let runs = true;
    const lane = async (): Promise<void> => {
      for (const tenantId of next) {
        const campaign = await this.campaigns.get(campaignId);
        runs &&= campaign.state === 'running';
        if (!runs) return;
        await enterContext({ realm: 'system', tenantId }, () => this.offerInCampaign.run(campaign, tenantId));
      }
    };
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      try {
        await lane();
      } catch (error) {
        runs = false;
        throw error;
      }
    });
    const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return runs;
  }

  /** Unless somebody had a customer tried again in the meantime: then there is another job. */
  async #finish(campaignId: string, { tenantId }: JobCall): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.campaigns.holdRunning(campaignId))) return;
      if ((await this.places.waiting(campaignId, FIRST)).length > 0) return;
      await this.campaigns.tryBecome(campaignId, 'finished', this.clock.now());
      await this.auditLog.record(campaignFinished, { tenantId, subjectId: campaignId, data: {} });
    });
  }
}
