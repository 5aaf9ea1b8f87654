import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';
import {
  campaignReasons,
  campaignSteps,
  type CampaignFailure,
  type CampaignOutcome,
  type CampaignReason,
  type CampaignStep,
} from './campaign.js';
import type { StoredCampaign } from './campaigns.repository.js';
import { plannedCustomers, plannedValuesOf } from './planned-customer-sql.js';

export type CampaignPlace = { readonly tenantId: string; readonly campaignId: string };

const place = z.object({ agreementId: z.uuid().nullable() });
const step = z.object({
  step: z.enum(campaignSteps),
  reason: z.enum(campaignReasons).nullable(),
  missing: z.array(z.string()),
  boundId: z.uuid().nullable(),
});
export type NextStep = z.infer<typeof step>;

type Settled = {
  readonly outcome: Exclude<CampaignOutcome, 'waiting'>;
  readonly at: Date;
  readonly reason?: CampaignReason | CampaignFailure;
  readonly missing?: readonly string[];
  /** What it was told of; left out: that which its place has. */
  readonly agreementId?: string;
};

/** One customer's place in a campaign, in that customer's context. */
@Injectable()
export class CampaignCustomersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The next customers that wait, by id. */
  async waiting(campaignId: string, after: string): Promise<string[]> {
    const rows = await this.unitOfWork.read(`select tenant_id as id from directory.campaign_waiting($1, $2)`, [
      campaignId,
      after,
    ]);
    return z
      .array(z.object({ id: z.uuid() }))
      .parse(rows)
      .map(({ id }) => id);
  }

  /** The place, ours until the transaction ends; null unless it waits. */
  async hold({ tenantId, campaignId }: CampaignPlace): Promise<z.infer<typeof place> | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select agreement_id as "agreementId" from agreement_campaign_customers
       where tenant_id = $1 and campaign_id = $2 and outcome = 'waiting' for update`,
      [tenantId, campaignId],
    );
    return rows.length === 0 ? null : place.parse(rows[0]);
  }

  /** What is to be done by the registers as they are now. */
  async nextStep(tenantId: string, campaign: StoredCampaign): Promise<NextStep> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `${plannedCustomers} select step, reason, missing, bound_id as "boundId" from planned`,
      plannedValuesOf(tenantId, campaign),
    );
    return step.parse(rows[0]);
  }

  async keepDraft({ tenantId, campaignId }: CampaignPlace, step: CampaignStep, agreementId: string): Promise<void> {
    await this.unitOfWork.em.query(
      `update agreement_campaign_customers set step = $3, agreement_id = $4
       where tenant_id = $1 and campaign_id = $2 and outcome = 'waiting'`,
      [tenantId, campaignId, step, agreementId],
    );
  }

  /** @returns whether it waited until now */
  async trySettle({ tenantId, campaignId }: CampaignPlace, settled: Settled): Promise<boolean> {
    const { outcome, at, reason, missing = [], agreementId } = settled;
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_campaign_customers set outcome = $3, reason = $4, missing = $5, settled_at = $6,
         agreement_id = coalesce($7, agreement_id)
       where tenant_id = $1 and campaign_id = $2 and outcome = 'waiting'`,
      [tenantId, campaignId, outcome, reason ?? null, missing, at, agreementId ?? null],
    );
    return changed === 1;
  }
}
