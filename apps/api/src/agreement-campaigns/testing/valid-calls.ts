import { givenReadyCustomer } from '../../agreements/testing/given-agreement.js';
import { givenHouse, givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { campaignOrderOf, fingerprintOf, givenCampaign, givenCustomers, newWord, started } from './given-campaign.js';

export const agreementCampaignsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/agreement-campaigns',
    given: async (portal) => {
      await givenHouse(portal);
      const staff = await givenStaff(portal, ['compliance']);
      const order = await campaignOrderOf(staff, newWord());
      return () => staff.post('/api/staff/agreement-campaigns', order);
    },
  },
  {
    route: 'PUT /api/staff/agreement-campaigns/:id',
    given: async (portal) => {
      const { staff, path } = await givenCampaign(portal, newWord());
      const order = await campaignOrderOf(staff, newWord());
      return () => staff.put(path, order);
    },
  },
  {
    route: 'POST /api/staff/agreement-campaigns/:id/start',
    given: async (portal) => {
      const word = newWord();
      await givenCustomers(portal, word, 1);
      const campaign = await givenCampaign(portal, word);
      const { staff, path } = campaign;
      const fingerprint = await fingerprintOf(campaign);
      return () => staff.post(`${path}/start`, { fingerprint, confirmed: true });
    },
  },
  {
    route: 'PUT /api/staff/agreement-campaigns/:id/state',
    given: async (portal) => {
      const word = newWord();
      await givenCustomers(portal, word, 1);
      const { staff, path } = await started(await givenCampaign(portal, word));
      return () => staff.put(`${path}/state`, { state: 'paused' });
    },
  },
  {
    route: 'POST /api/staff/agreement-campaigns/:id/retries',
    given: async (portal) => {
      const word = newWord();
      const tenant = await givenReadyCustomer(portal, `${word} A/S`);
      await portal.sql(`delete from app.contacts where tenant_id = $1`, [tenant.id]);
      const { staff, path } = await started(await givenCampaign(portal, word));
      return () => staff.post(`${path}/retries`);
    },
  },
];
