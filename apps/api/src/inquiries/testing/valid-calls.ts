import { givenMember, givenStaff, givenTenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { givenRouted } from './given-inquiry.js';

const reasons = 'Anmodningen er kompleks, og vi skal søge i flere systemer.';

/** An inquiry that has reached its controller. */
async function givenInquiry(portal: Portal) {
  const tenant = await givenTenant(portal, 'Ansvarlig A/S');
  const { id } = await givenRouted(portal, await givenStaff(portal, ['router']), [tenant]);
  return { privacy: await givenMember(portal, tenant, ['privacy']), path: `/api/app/inquiries/${id}` };
}

const step = (method: 'POST' | 'PUT', noun: string, body: object = {}): ValidCall => ({
  route: `${method} /api/app/inquiries/:id/${noun}`,
  given: async (portal) => {
    const { privacy, path } = await givenInquiry(portal);
    return () => privacy[method === 'PUT' ? 'put' : 'post'](`${path}/${noun}`, body);
  },
});

export const inquiriesCalls: readonly ValidCall[] = [
  step('POST', 'acknowledgement'),
  step('POST', 'work'),
  step('PUT', 'answer', { text: 'Her er dit svar.' }),
  step('PUT', 'refusal', { reasons }),
  step('PUT', 'extension', { reasons }),
  step('PUT', 'identification-request', { reasons }),
  step('POST', 'return', { note: 'Personen er ikke kunde hos os.' }),
  {
    route: 'POST /api/app/inquiries/:id/closure',
    given: async (portal) => {
      const { privacy, path } = await givenInquiry(portal);
      await privacy.put(`${path}/answer`, { text: 'Her er dit svar.' }).expect(204);
      return () => privacy.post(`${path}/closure`);
    },
  },
  {
    route: 'DELETE /api/app/inquiries/:id/identification-request',
    given: async (portal) => {
      const { privacy, path } = await givenInquiry(portal);
      await privacy.put(`${path}/identification-request`, { reasons }).expect(204);
      return () => privacy.delete(`${path}/identification-request`);
    },
  },
  {
    route: 'POST /api/app/inquiry-form-link',
    given: async (portal) => {
      const privacy = await givenMember(portal, await givenTenant(portal, 'Formular A/S'), ['privacy']);
      return () => privacy.post('/api/app/inquiry-form-link');
    },
  },
];
