import { givenService } from '../../customers/testing/given-customer.js';
import { newId } from '../../platform/ids.js';
import { givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

const facts = (code: string) => ({
  code,
  nameDa: 'Booking',
  nameEn: 'Booking',
  descriptionDa: 'Onlinebooking',
  descriptionEn: 'Online booking',
});
const newCode = () => `b-${newId()}`;

export const servicesCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/services',
    given: async (portal) => {
      const [staff, code] = [await givenStaff(portal, ['compliance']), newCode()];
      return () => staff.post('/api/staff/services', facts(code));
    },
  },
  {
    route: 'PUT /api/staff/services/:id',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const { id, code } = await givenService(portal, newCode());
      return () => staff.put(`/api/staff/services/${id}`, facts(code));
    },
  },
];
