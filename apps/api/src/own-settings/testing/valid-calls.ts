import { givenCustomer } from '../../customers/testing/given-customer.js';
import { givenMember } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

const contact = { kind: 'privacy', name: 'Åse Ørum', title: null, email: 'aase@example.test', phone: null };

export const ownSettingsCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/app/settings',
    given: async (portal) => {
      const admin = await givenMember(portal, await givenCustomer(portal, 'Egen A/S'), ['admin']);
      return () => admin.put('/api/app/settings', { locale: 'en', contacts: [contact], revision: 1 });
    },
  },
];
