import { givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { exampleProfile } from '../example-profile.js';

export const processorProfileCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/staff/processor-profile',
    given: async (portal) => {
      const owner = await givenStaff(portal, ['owner']);
      return () => owner.put('/api/staff/processor-profile', { ...exampleProfile, phone: '+45 57 00 00 00' });
    },
  },
];
