import { givenAccount } from '../../identity/testing/given-account.js';
import { lastMail } from '../../mail/testing/last-mail.js';
import { givenTenant, nobody } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { runJobs } from '../../testing/run-jobs.js';

export const passwordResetCalls: readonly ValidCall[] = [
  {
    route: 'POST /password/forgotten',
    again: 'a mail that did not come is asked for again, a few times an hour',
    given: async (portal) => {
      const { email } = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Glemsom A/S')] });
      return () => nobody(portal).post('/password/forgotten', { email });
    },
  },
  {
    route: 'POST /password/:token',
    given: async (portal) => {
      const { email } = await givenAccount(portal, { memberOf: [await givenTenant(portal, 'Glemsom A/S')] });
      await nobody(portal).submit('/password/forgotten', { email }).expect(303);
      await runJobs(portal, { leave: ['send-mail'] });
      const { url } = await lastMail(portal, 'password-reset');
      const path = new URL(String(url)).pathname;
      return () => nobody(portal).post(path, { password: 'syv vilde svaner' });
    },
  },
];
