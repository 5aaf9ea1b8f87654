import { codeOf, givenAccount } from '../../identity/testing/given-account.js';
import { givenSignedIn } from '../../identity/testing/given-sign-in.js';
import { givenStaff, givenTenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';

/** Somebody of a customer who is signed in, with a second factor if wanted. */
async function givenOwner(portal: Portal, more: { secondFactor?: boolean } = {}) {
  const account = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Konto A/S')], ...more });
  return { account, caller: await givenSignedIn(portal, account) };
}

export const accountCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/account/name',
    given: async (portal) => {
      const { caller } = await givenOwner(portal);
      return () => caller.put('/api/account/name', { name: 'Karen Ny' });
    },
  },
  {
    route: 'PUT /api/account/password',
    given: async (portal) => {
      const { account, caller } = await givenOwner(portal);
      const change = { current: account.password, password: 'syv vilde svaner' };
      return () => caller.put('/api/account/password', change);
    },
  },
  {
    route: 'POST /api/account/second-factor/offer',
    given: async (portal) => {
      const { caller } = await givenOwner(portal);
      return () => caller.post('/api/account/second-factor/offer');
    },
  },
  {
    route: 'PUT /api/account/second-factor',
    given: async (portal) => {
      const { account, caller } = await givenOwner(portal);
      const { body } = await caller.post('/api/account/second-factor/offer').expect(201);
      const { password } = account;
      const enrolment = { password, offer: body.offer, code: codeOf(portal, body.secret) };
      return () => caller.put('/api/account/second-factor', enrolment);
    },
  },
  {
    route: 'POST /api/account/second-factor/removal',
    given: async (portal) => {
      const { account, caller } = await givenOwner(portal, { secondFactor: true });
      const code = codeOf(portal, account.totpSecret);
      return () => caller.post('/api/account/second-factor/removal', { code });
    },
  },
  {
    route: 'POST /api/account/recovery-codes',
    given: async (portal) => {
      const { account, caller } = await givenOwner(portal, { secondFactor: true });
      const code = codeOf(portal, account.totpSecret);
      return () => caller.post('/api/account/recovery-codes', { code });
    },
  },
  {
    route: 'DELETE /api/account/sessions/:id',
    given: async (portal) => {
      const { account, caller } = await givenOwner(portal);
      await givenSignedIn(portal, account);
      const { body } = await caller.get('/api/account/sessions').expect(200);
      const elsewhere: { id: string } = body.items.find(({ current }: { current: boolean }) => !current);
      return () => caller.delete(`/api/account/sessions/${elsewhere.id}`);
    },
  },
  {
    route: 'DELETE /api/account/sessions',
    given: async (portal) => {
      const { caller } = await givenOwner(portal);
      return () => caller.delete('/api/account/sessions');
    },
  },
  {
    route: 'POST /attestation',
    given: async (portal) => {
      const caller = await givenStaff(portal, ['router']);
      const form = { attested: 'yes', _csrf: caller.credentials?.csrfToken ?? '' };
      return () => caller.post('/attestation', form);
    },
  },
];
