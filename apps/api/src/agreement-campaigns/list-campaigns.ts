import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';
import { utc } from '../platform/utc.js';
import { agreementStates } from '../agreement-record/agreement.js';
import { campaignOutcomes } from './campaign.js';
import { unreachedBy } from './unreached-sql.js';
import { campaign, campaignList, type Campaign, type CampaignList } from './campaigns.schema.js';

const PAGE = 50;

/** Campaigns with how far they are, counted from what became of each customer. */
@Injectable()
export class ListCampaigns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, 50 a page. */
  async run(next?: string): Promise<CampaignList> {
    const rows = await this.unitOfWork.read(
      `select ${facts} ${joined} where $1::uuid is null or c.id < $1 order by c.id desc limit ${PAGE + 1}`,
      [next ?? null],
    );
    const found = campaignList.shape.items.parse(rows);
    return { items: found.slice(0, PAGE), next: found.length > PAGE ? (found[PAGE - 1]?.id ?? null) : null };
  }

  /** @throws NotFound */
  async one(id: string): Promise<Campaign> {
    const rows = await this.unitOfWork.read(
      `select ${facts}, c.audience, c.settings, p.name as "createdBy", s.name as "startedBy",
              ${countsOf(ofItsAgreements, 'a.state', agreementStates)} as agreements,
              (select count(*)::int from agreement_campaign_customers k where k.campaign_id = c.id and exists (${unreachedBy('k')})) as unreached
       ${joined} left join people p on p.id = c.created_by left join people s on s.id = c.started_by where c.id = $1`,
      [id],
    );
    const [found] = z.array(campaign).parse(rows);
    if (!found) throw new NotFound();
    return found;
  }
}

const countsOf = (of: string, column: string, values: readonly string[]): string =>
  `(select jsonb_build_object(${values.map((value) => `'${value}', count(*) filter (where ${column} = '${value}')`).join(', ')}) from ${of})`;

const itsCustomers = 'agreement_campaign_customers k where k.campaign_id = c.id';
const ofItsAgreements = `agreement_campaign_customers k
  join agreements a on a.tenant_id = k.tenant_id and a.id = k.agreement_id
  where k.campaign_id = c.id and k.outcome = 'offered'`;

const facts = `c.id, c.name, c.state, ${utc('c.created_at')} as "createdAt", ${utc('c.started_at')} as "startedAt",
  ${utc('c.ended_at')} as "endedAt",
  jsonb_build_object('versionId', v.id, 'templateId', t.id, 'name', t.name, 'number', v.number, 'change', v.change) as wording,
  ${countsOf(itsCustomers, 'k.outcome', campaignOutcomes)} as outcomes`;

const joined = `from agreement_campaigns c join agreement_template_versions v on v.id = c.template_version_id
  join agreement_templates t on t.id = v.template_id`;
