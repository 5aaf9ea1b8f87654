import { lastMail } from '../../mail/testing/last-mail.js';
import { newId } from '../../platform/ids.js';
import { givenHouse, nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { subscriptionProof } from '../subscription-proof.js';

const reader = () => ({ email: `laeser.${newId()}@example.test` });

/** Somebody has asked to follow. @returns the path that the mailed link leads to, and the subscription's id */
async function givenAsked(portal: Portal) {
  await givenHouse(portal);
  await nobody(portal).submit('/sub-processors/subscription', reader()).expect(200);
  const { pathname } = new URL(String((await lastMail(portal, 'register-confirm')).url));
  const [row] = await portal.sql<{ id: string }>(`select id from app.register_subscriptions order by id desc limit 1`);
  return { path: pathname, id: row?.id ?? '' };
}

export const subProcessorNewsCalls: readonly ValidCall[] = [
  {
    route: 'POST /sub-processors/subscription',
    again: 'a link that did not come is asked for again, a few times a day',
    given: async (portal) => {
      await givenHouse(portal);
      const form = reader();
      return () => nobody(portal).post('/sub-processors/subscription', form);
    },
  },
  {
    route: 'POST /sub-processors/subscription/:token',
    given: async (portal) => {
      const { path } = await givenAsked(portal);
      return () => nobody(portal).post(path, {});
    },
  },
  {
    route: 'POST /sub-processors/subscription/:id/:proof',
    given: async (portal) => {
      const { path, id } = await givenAsked(portal);
      await nobody(portal).submit(path, {}).expect(200);
      const proof = subscriptionProof(portal.config.PORTAL_SECRET, id);
      return () => nobody(portal).post(`/sub-processors/subscription/${id}/${proof}`, {});
    },
  },
];
