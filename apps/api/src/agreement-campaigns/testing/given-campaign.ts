import { z } from 'zod';
import { filledIn, givenReadyCustomer } from '../../agreements/testing/given-agreement.js';
import { ownTemplate } from '../../agreement-templates/testing/given-template.js';
import { newId } from '../../platform/ids.js';
import type { Caller } from '../../testing/caller.js';
import { givenHouse, givenStaff, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { CampaignAudience, CampaignOrder } from '../campaigns.schema.js';

const base = '/api/staff/agreement-campaigns';

/** A word that only these customers have in their name: who a campaign of a spec is for. */
export const newWord = (): string => `Flok${newId().slice(-8)}`;

export async function givenCustomers(portal: Portal, word: string, count: number): Promise<Tenant[]> {
  const tenants: Tenant[] = [];
  for (let number = 1; number <= count; number += 1)
    tenants.push(await givenReadyCustomer(portal, `${word} ${String(number).padStart(2, '0')} A/S`));
  return tenants;
}

export const audienceOf = (word: string, more: Partial<CampaignAudience> = {}): CampaignAudience => ({
  ...{ search: word, serviceIds: [], locale: null, standing: 'everyone', excluded: [] },
  ...more,
});

/** Of the wording that the portal came with, to these customers. */
export async function campaignOrderOf(
  staff: Caller,
  word: string,
  more: Partial<CampaignAudience> = {},
): Promise<CampaignOrder> {
  const { current } = await ownTemplate(staff);
  return {
    name: `Kampagne ${word}`,
    templateVersionId: current.id,
    audience: audienceOf(word, more),
    settings: {
      expiresInDays: 30,
      annexA: { dataTypes: [...filledIn.dataTypes], dataSubjects: [...filledIn.dataSubjects] },
    },
  };
}

export type GivenCampaign = { readonly staff: Caller; readonly id: string; readonly path: string };

/** @param changes of the order, such as another version */
export async function givenCampaign(
  portal: Portal,
  word: string,
  given: {
    readonly staff?: Caller;
    readonly audience?: Partial<CampaignAudience>;
    readonly changes?: Partial<CampaignOrder>;
  } = {},
): Promise<GivenCampaign> {
  await givenHouse(portal);
  const staff = given.staff ?? (await givenStaff(portal, ['compliance']));
  const order = { ...(await campaignOrderOf(staff, word, given.audience)), ...given.changes };
  const { body } = await staff.post(base, order).expect(201);
  return { staff, id: body.id, path: `${base}/${body.id}` };
}

/** Of what its dry run shows now. */
export async function fingerprintOf({ staff, path }: GivenCampaign): Promise<string> {
  const { body } = await staff.get(`${path}/examples`).expect(200);
  return z.string().parse(body.fingerprint);
}

/** Starts it as its dry run says. */
export async function started(campaign: GivenCampaign): Promise<GivenCampaign> {
  const { asksToConfirm: confirmed } = (await campaign.staff.get(`${campaign.path}/plan`).expect(200)).body;
  const fingerprint = await fingerprintOf(campaign);
  await campaign.staff.post(`${campaign.path}/start`, { fingerprint, confirmed }).expect(201);
  return campaign;
}
