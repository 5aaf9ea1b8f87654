import { directoryFunction, sharedTable, tenantTable } from '#tenancy';

/**
 * Campaigns are the vendor's alone. The job works on one customer at a time, in that customer's context: which comes next
 * is all it learns of the others.
 */
export const agreementCampaignsWall = [
  sharedTable('agreement_campaigns', {
    processor: { select: true, insert: true, update: true },
    system: { select: true, update: ['state', 'ended_at'] },
  }),
  tenantTable('agreement_campaign_customers', {
    processor: { reach: 'all', select: true, insert: true, update: ['outcome', 'reason', 'missing', 'settled_at'] },
    system: {
      select: true,
      update: ['step', 'outcome', 'reason', 'missing', 'agreement_id', 'settled_at'],
    },
  }),
  directoryFunction('campaign_waiting', {
    args: 'campaign uuid, after uuid',
    returns: 'table (tenant_id uuid)',
    body: `select c.tenant_id from app.agreement_campaign_customers c
      where c.campaign_id = campaign and c.outcome = 'waiting' and c.tenant_id > after order by c.tenant_id limit 100`,
    realms: ['system'],
  }),
];
