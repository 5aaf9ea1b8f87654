import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { campaignStates, statesBefore, type CampaignState } from './campaign.js';
import { campaignAudience, campaignSettings, type CampaignOrder } from './campaigns.schema.js';
import { plannedCustomers, plannedValues, toConfirm } from './planned-customer-sql.js';

const stored = z.object({
  id: z.uuid(),
  name: z.string(),
  templateVersionId: z.uuid(),
  audience: campaignAudience,
  settings: campaignSettings,
  state: z.enum(campaignStates),
  revision: z.number(),
  confirmed: z.boolean(),
});
export type StoredCampaign = z.infer<typeof stored>;

/** To how many something is sent, and a hash of who gets what. */
export const planDigest = z.object({ customers: z.number(), digest: z.string() });
type PlanDigest = z.infer<typeof planDigest>;

/** When it came to a state, and who brought it there: no person where a job did. */
type Moment = { readonly at: Date; readonly personId?: string | null };

@Injectable()
export class CampaignsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound */
  async get(id: string): Promise<StoredCampaign> {
    const rows = await this.unitOfWork.read(
      `select id, name, template_version_id as "templateVersionId", audience, settings, state, revision, confirmed
       from agreement_campaigns where id = $1`,
      [id],
    );
    if (rows.length === 0) throw new NotFound();
    return stored.parse(rows[0]);
  }

  async add(id: string, order: CampaignOrder, { at, personId }: Moment): Promise<void> {
    const { name, templateVersionId, audience, settings } = order;
    await this.unitOfWork.em.query(
      `insert into agreement_campaigns (id, name, template_version_id, audience, settings, state, created_at, created_by)
       values ($1, $2, $3, $4, $5, 'planned', $6, $7)`,
      [id, name, templateVersionId, JSON.stringify(audience), JSON.stringify(settings), at, personId ?? null],
    );
  }

  /** @throws NotFound; Conflict `not_in_state` when it was started */
  async change(id: string, { name, templateVersionId, audience, settings }: CampaignOrder): Promise<void> {
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_campaigns set name = $2, template_version_id = $3, audience = $4, settings = $5,
         revision = revision + 1
       where id = $1 and state = 'planned'`,
      [id, name, templateVersionId, JSON.stringify(audience), JSON.stringify(settings)],
    );
    if (changed !== 1) await this.#refuse(id);
  }

  /** @throws NotFound; Conflict `not_in_state` */
  async start(id: string, { at, personId }: Moment, confirmed: boolean): Promise<void> {
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_campaigns set state = 'running', started_at = $2, started_by = $3, confirmed = $4
       where id = $1 and state = 'planned'`,
      [id, at, personId ?? null, confirmed],
    );
    if (changed !== 1) await this.#refuse(id);
  }

  /** It runs, anew when it was finished. @throws NotFound; Conflict `not_in_state` */
  async reopen(id: string): Promise<void> {
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_campaigns set state = 'running', ended_at = null where id = $1 and state in ('running', 'finished')`,
      [id],
    );
    if (changed !== 1) await this.#refuse(id);
  }

  /** The campaign is ours until the transaction ends. @returns whether it runs */
  async holdRunning(id: string): Promise<boolean> {
    return this.#runs(id, 'for update');
  }

  /** Nobody stops it before the transaction ends; other customers may be begun meanwhile. @returns whether it runs */
  async keepRunning(id: string): Promise<boolean> {
    return this.#runs(id, 'for share');
  }

  async #runs(id: string, lock: 'for update' | 'for share'): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select id from agreement_campaigns where id = $1 and state = 'running' ${lock}`,
      [id],
    );
    return rows.length === 1;
  }

  /** Moves a started campaign on. @returns whether this call moved it */
  async tryBecome(id: string, to: Exclude<CampaignState, 'planned'>, at: Date): Promise<boolean> {
    // Starting and trying again are more than a change of state.
    const from = statesBefore(to).filter((state) => to !== 'running' || state === 'paused');
    const ended = to === 'finished' || to === 'cancelled' ? at : null;
    const changed = await changedRows(
      this.unitOfWork.em,
      `update agreement_campaigns set state = $2, ended_at = $3 where id = $1 and state = any($4::text[])`,
      [id, to, ended, from],
    );
    return changed === 1;
  }

  /** The same, for those who can't go on without. @throws NotFound; Conflict `not_in_state` */
  async become(...move: Parameters<CampaignsRepository['tryBecome']>): Promise<void> {
    if (!(await this.tryBecome(...move))) await this.#refuse(move[0]);
  }

  /**
   * Puts the audience on the campaign's list, with what is to be done for each.
   * @param digestOf SQL: a `planDigest` of `planned`
   * @returns what is to be done, and how many are to be confirmed
   */
  async enter(campaign: StoredCampaign, at: Date, digestOf: string): Promise<PlanDigest & { toConfirm: number }> {
    const values = [...plannedValues(campaign), campaign.id, at];
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `${plannedCustomers},
       entered as (
         insert into agreement_campaign_customers (tenant_id, campaign_id, step, outcome, reason, missing, settled_at)
         select tenant_id, $9::uuid, step,
                case when reason = 'incomplete' then 'failed' when step = 'none' then 'not_affected' else 'waiting' end,
                reason, case reason when 'incomplete' then missing else '{}' end,
                case step when 'none' then $10::timestamptz end
         from planned returning 1)
       select digested.*, (select count(*)::int from planned where ${toConfirm}) as "toConfirm"
       from (${digestOf}) digested`,
      values,
    );
    return planDigest.extend({ toConfirm: z.number() }).parse(rows[0]);
  }

  /** What failed waits again. @returns how many customers */
  async retry(id: string): Promise<number> {
    return changedRows(
      this.unitOfWork.em,
      `update agreement_campaign_customers set outcome = 'waiting', reason = null, missing = '{}', settled_at = null
       where campaign_id = $1 and outcome = 'failed'`,
      [id],
    );
  }

  async #refuse(id: string): Promise<never> {
    await this.get(id);
    throw new Conflict('not_in_state', 'The campaign has moved on since it was read. Load it again.');
  }
}
