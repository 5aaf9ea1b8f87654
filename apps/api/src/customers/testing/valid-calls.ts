import { givenStaff } from '../../testing/given.js';
import { newId } from '../../platform/ids.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { givenCustomer, givenService, type GivenService } from './given-customer.js';
import { newCvr } from './new-cvr.js';

const factsOf = (service: GivenService, registrationNumber = newCvr()) => ({
  name: 'Ærø Færgetrafik',
  registrationNumber,
  address: 'Vestergade 1, 5970 Ærøskøbing',
  country: 'DK',
  locale: 'da',
  authorisation: 'specific',
  noticeDays: 45,
  serviceIds: [service.id],
  contacts: [{ kind: 'privacy', name: 'Åse Ørum', title: null, email: 'aase@example.test', phone: null }],
});
const newService = (portal: Parameters<ValidCall['given']>[0]) => givenService(portal, `c-${newId()}`);

export const customersCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/customers',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const facts = factsOf(await newService(portal));
      return () => staff.post('/api/staff/customers', facts);
    },
  },
  {
    route: 'PUT /api/staff/customers/:id',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const { id } = await givenCustomer(portal, 'Før A/S', { services: [await newService(portal)] });
      const change = { ...factsOf(await newService(portal)), revision: 1 };
      return () => staff.put(`/api/staff/customers/${id}`, change);
    },
  },
  {
    route: 'POST /api/staff/customers/:id/ending',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const { id } = await givenCustomer(portal, 'Opsagt A/S');
      return () => staff.post(`/api/staff/customers/${id}/ending`, { reason: 'Opsagt' });
    },
  },
];
