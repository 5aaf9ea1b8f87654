import { askedForCode, givenOffer, queuedMails, signatureForm } from '../../agreements/testing/given-agreement.js';
import { nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

export const signingCalls: readonly ValidCall[] = [
  {
    route: 'POST /s/:token/code',
    again: 'a code that did not come is asked for again, a few times an hour',
    given: async (portal) => {
      const { token } = await givenOffer(portal);
      return () => nobody(portal).post(`/s/${token}/code`);
    },
  },
  {
    route: 'POST /s/:token/signature',
    given: async (portal) => {
      const offer = await givenOffer(portal);
      const form = signatureForm(offer, await askedForCode(portal, offer));
      return () => nobody(portal).post(`/s/${offer.token}/signature`, form);
    },
  },
  {
    route: 'POST /s/:token/decline',
    given: async (portal) => {
      const { token, tenant } = await givenOffer(portal);
      await nobody(portal).submit(`/s/${token}/decline/code`, {}).expect(303);
      const mails = await queuedMails(portal, tenant);
      const code = mails.findLast(({ template }) => template === 'agreement-decline-code')?.data.code ?? '';
      return () => nobody(portal).post(`/s/${token}/decline`, { reason: 'Vi mangler bilag D', code });
    },
  },
  {
    route: 'POST /s/:token/decline/code',
    again: 'a code that did not come is asked for again, a few times an hour',
    given: async (portal) => {
      const { token } = await givenOffer(portal);
      return () => nobody(portal).post(`/s/${token}/decline/code`);
    },
  },
  {
    route: 'POST /s/:token/renewal',
    again: 'a link that did not come is asked for again, three times a day',
    given: async (portal) => {
      const { token } = await givenOffer(portal);
      await portal.sql(`update app.signing_links set expires_at = $1`, [portal.clock.now()]);
      return () => nobody(portal).post(`/s/${token}/renewal`);
    },
  },
  {
    route: 'POST /s/:token/forward/code',
    again: 'a code that did not come is asked for again, a few times an hour',
    given: async (portal) => {
      const { token } = await givenOffer(portal);
      return () => nobody(portal).post(`/s/${token}/forward/code`);
    },
  },
  {
    route: 'POST /s/:token/forward',
    given: async (portal) => {
      const { token, tenant } = await givenOffer(portal);
      await nobody(portal).submit(`/s/${token}/forward/code`, {}).expect(303);
      const mails = await queuedMails(portal, tenant);
      const code = mails.findLast(({ template }) => template === 'agreement-forward-code')?.data.code ?? '';
      const successor = { name: 'Mette Holm', email: 'mette@klinik.example', title: 'Direktør' };
      const form = { ...successor, message: 'Det er Mette, der tegner klinikken.', code };
      return () => nobody(portal).post(`/s/${token}/forward`, form);
    },
  },
];
