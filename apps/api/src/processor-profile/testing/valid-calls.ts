import { givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { exampleProfile } from '../example-profile.js';

export const processorProfileCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/staff/processor-profile',
    given: async (portal) => {
      const owner = await givenStaff(portal, ['owner']);
      const { body } = await owner.get('/api/staff/processor-profile').expect(200);
      const change = { ...exampleProfile, phone: '+45 57 00 00 00', revision: body.revision };
      return () => owner.put('/api/staff/processor-profile', change);
    },
  },
];
