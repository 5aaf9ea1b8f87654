import { cookieFrom, givenSubmitted, runOnly } from '../../inquiries/testing/given-inquiry.js';
import { lastMail } from '../../mail/testing/last-mail.js';
import { newId } from '../../platform/ids.js';
import { nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { sendInquiryCode } from '../inquiry-status.jobs.js';

/** Somebody whose inquiry arrived. */
async function givenAsker(portal: Portal) {
  const email = `${newId()}@example.test`;
  const { reference } = await givenSubmitted(portal, { email });
  return { reference, email, _csrf: '' };
}

export const inquiryStatusCalls: readonly ValidCall[] = [
  {
    route: 'POST /inquiry/status',
    again: 'a code that did not come is asked for again, a few times an hour',
    given: async (portal) => {
      const form = await givenAsker(portal);
      return () => nobody(portal).post('/inquiry/status', form);
    },
  },
  {
    route: 'POST /inquiry/status/:token',
    given: async (portal) => {
      const asked = await nobody(portal)
        .submit('/inquiry/status', await givenAsker(portal))
        .expect(303);
      await runOnly(portal, sendInquiryCode.name);
      const code = String((await lastMail(portal, 'inquiry-code')).code);
      return () => nobody(portal).post(String(asked.headers.location), { code }).set('cookie', cookieFrom(asked));
    },
  },
];
