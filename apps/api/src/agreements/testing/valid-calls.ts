import { givenEntry, place } from '../../annex-library/testing/given-library.js';
import { newId } from '../../platform/ids.js';
import { givenService, givenSubscription } from '../../sub-processors/testing/given-sub-processor.js';
import { givenMember, givenStaff } from '../../testing/given.js';
import { runJobs } from '../../testing/run-jobs.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { filledIn, givenDraft, givenOffer, givenReadyCustomer, givenSigned, signersOf } from './given-agreement.js';

export const agreementsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/customers/:tenantId/agreements',
    given: async (portal) => {
      const [tenant, staff] = [await givenReadyCustomer(portal), await givenStaff(portal, ['compliance'])];
      return () => staff.post(`/api/staff/customers/${tenant.id}/agreements`);
    },
  },
  {
    route: 'PUT /api/staff/agreements/:id/annexes',
    given: async (portal) => {
      const { id, staff } = await givenDraft(portal);
      const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
      const a = { ...body.content.annexes.a, ...filledIn, dataSubjects: ['Pårørende'] };
      const content = { ...body.content, annexes: { ...body.content.annexes, a } };
      return () => staff.put(`/api/staff/agreements/${id}/annexes`, { revision: body.revision, content });
    },
  },
  {
    route: 'PUT /api/staff/agreements/:id/late-prefill',
    given: async (portal) => {
      const { id, staff, tenant } = await givenDraft(portal);
      const code = `sen-${newId().slice(-12)}`;
      const service = await givenService(portal, code);
      const name = { da: `Rum ${code}`, en: `Room ${code}` };
      await givenEntry(staff, { ...place, name, everyService: false, serviceIds: [service] });
      await givenSubscription(portal, tenant, service);
      const { body } = await staff.get(`/api/staff/agreements/${id}`).expect(200);
      return () => staff.put(`/api/staff/agreements/${id}/late-prefill`, { revision: body.revision });
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/offer',
    given: async (portal) => {
      const { id, staff } = await givenDraft(portal);
      return () => staff.post(`/api/staff/agreements/${id}/offer`);
    },
  },
  {
    route: 'PUT /api/staff/agreements/:id/signers/:signerId',
    again: 'a link that did not come is sent again',
    given: async (portal) => {
      const { id, staff } = await givenOffer(portal);
      const [signer] = await signersOf(portal, id);
      const person = { name: 'Bo Berg', title: 'Ejer', email: 'bo@klinik.example' };
      return () => staff.put(`/api/staff/agreements/${id}/signers/${signer?.id}`, person);
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/reminder',
    given: async (portal) => {
      const { id, staff } = await givenOffer(portal);
      return () => staff.post(`/api/staff/agreements/${id}/reminder`);
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/countersignature',
    given: async (portal) => {
      const { id, staff } = await givenSigned(portal);
      const order = { title: 'Direktør', authorised: true };
      return () => staff.post(`/api/staff/agreements/${id}/countersignature`, order);
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/withdrawal',
    given: async (portal) => {
      const { id, staff } = await givenOffer(portal);
      return () => staff.post(`/api/staff/agreements/${id}/withdrawal`, { reason: 'Forkert ydelse' });
    },
  },
  {
    route: 'POST /api/staff/agreements/:id/termination',
    given: async (portal) => {
      const { id, staff } = await givenSigned(portal);
      await runJobs(portal, { leave: ['send-mail'] });
      return () => staff.post(`/api/staff/agreements/${id}/termination`, { reason: 'Opsagt af kunden' });
    },
  },
  {
    route: 'POST /api/app/agreements/:id/signing-link',
    given: async (portal) => {
      const { id, tenant } = await givenOffer(portal);
      const signatory = await givenMember(portal, tenant, ['signatory']);
      return () => signatory.post(`/api/app/agreements/${id}/signing-link`);
    },
  },
];
