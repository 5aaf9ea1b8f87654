import { exampleAnswers, givenPrivacyContact, givenSubmitted } from '../../inquiries/testing/given-inquiry.js';
import { lastMail } from '../../mail/testing/last-mail.js';
import { newId } from '../../platform/ids.js';
import { givenMember, givenStaff, givenTenant, nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';

const filledIn = () => ({
  ...exampleAnswers,
  email: `${newId()}@example.test`,
  step: 'check',
  submission: newId(),
  _csrf: '',
});

/** In triage, and whose inquiry it is decided. */
async function givenTriage(portal: Portal) {
  const router = await givenStaff(portal, ['router']);
  const { id } = await givenSubmitted(portal);
  return { router, path: `/api/staff/inbox/${id}` };
}

export const inquiryIntakeCalls: readonly ValidCall[] = [
  {
    route: 'POST /inquiry',
    given: async (portal) => {
      const form = filledIn();
      return () => nobody(portal).post('/inquiry', form);
    },
  },
  {
    route: 'POST /c/:slug/inquiry',
    given: async (portal) => {
      const privacy = await givenMember(portal, await givenTenant(portal, 'Formular A/S'), ['privacy']);
      const { body } = await privacy.post('/api/app/inquiry-form-link').expect(201);
      const [path, form] = [new URL(body.url).pathname, filledIn()];
      return () => nobody(portal).post(path, form);
    },
  },
  {
    route: 'POST /inquiry/confirm/:token',
    given: async (portal) => {
      await nobody(portal).submit('/inquiry', filledIn()).expect(303);
      const path = new URL(String((await lastMail(portal, 'inquiry-confirm')).url)).pathname;
      return () => nobody(portal).post(path);
    },
  },
  {
    route: 'PUT /api/staff/inbox/:id/vendor-role',
    given: async (portal) => {
      const { router, path } = await givenTriage(portal);
      return () => router.put(`${path}/vendor-role`, { role: 'processor' });
    },
  },
  {
    route: 'POST /api/staff/inbox/:id/routing',
    given: async (portal) => {
      const { router, path } = await givenTriage(portal);
      await router.put(`${path}/vendor-role`, { role: 'processor' }).expect(204);
      const tenant = await givenTenant(portal, 'Ansvarlig A/S');
      await givenPrivacyContact(portal, tenant, 'privatliv@ansvarlig.example');
      return () => router.post(`${path}/routing`, { tenantIds: [tenant.id] });
    },
  },
  {
    route: 'POST /api/staff/inbox/:id/dismissal',
    given: async (portal) => {
      const { router, path } = await givenTriage(portal);
      return () => router.post(`${path}/dismissal`, { reason: 'spam' });
    },
  },
];
