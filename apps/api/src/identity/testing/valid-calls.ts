import { offerIn, secretIn } from './enrolment-page.js';
import { givenMember, givenTenant, nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { codeOf, givenAccount } from './given-account.js';
import { givenPendingSignIn } from './given-sign-in.js';

const member = async (portal: Parameters<ValidCall['given']>[0]) =>
  givenMember(portal, await givenTenant(portal, 'Medlem A/S'), ['viewer']);

export const identityCalls: readonly ValidCall[] = [
  {
    route: 'POST /sign-in',
    again: 'each signing in is a session of its own, and is told as such',
    given: async (portal) => {
      const { email, password } = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Ind A/S')] });
      return () => nobody(portal).post('/sign-in').type('form').send({ email, password });
    },
  },
  {
    route: 'POST /sign-in/code',
    given: async (portal) => {
      const account = await givenAccount(portal, { staff: ['router'], secondFactor: true });
      const cookie = await givenPendingSignIn(portal, account);
      const code = codeOf(portal, account.totpSecret);
      return () => nobody(portal).post('/sign-in/code', { code }).set('cookie', cookie);
    },
  },
  {
    route: 'POST /sign-in/enrolment',
    given: async (portal) => {
      const cookie = await givenPendingSignIn(portal, await givenAccount(portal, { staff: ['router'] }));
      const page = await nobody(portal).get('/sign-in/enrolment').set('cookie', cookie).expect(200);
      const body = { offer: offerIn(page.text), code: codeOf(portal, secretIn(page.text)) };
      return () => nobody(portal).post('/sign-in/enrolment', body).set('cookie', cookie);
    },
  },
  {
    route: 'PUT /api/session/tenant',
    given: async (portal) => {
      const tenant = await givenTenant(portal, 'Valgt A/S');
      const caller = await givenMember(portal, tenant, ['viewer']);
      return () => caller.put('/api/session/tenant', { tenantId: tenant.id });
    },
  },
  {
    route: 'PUT /api/session/locale',
    given: async (portal) => {
      const caller = await member(portal);
      return () => caller.put('/api/session/locale', { locale: 'en' });
    },
  },
  {
    route: 'DELETE /api/session',
    given: async (portal) => {
      const caller = await member(portal);
      return () => caller.delete('/api/session');
    },
  },
];
