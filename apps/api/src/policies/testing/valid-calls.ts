import { newId } from '../../platform/ids.js';
import { givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';

const text = {
  da: `title: Adfærdskodeks\n# 1 about: Om kodekset\n§ who: {{processor.name}} holder sin linje.\n`,
  en: `title: Code of conduct\n# 1 about: About this code\n§ who: {{processor.name}} keeps to its line.\n`,
};
/** A document of its own each time. */
const freshPath = () => `/api/staff/policies/kodeks-${newId().slice(-8)}`;

export const policiesCalls: readonly ValidCall[] = [
  {
    route: 'PUT /api/staff/policies/:slug/draft',
    given: async (portal) => {
      const [staff, path] = [await givenStaff(portal, ['compliance']), freshPath()];
      return () => staff.put(`${path}/draft`, { revision: 0, ...text });
    },
  },
  {
    route: 'DELETE /api/staff/policies/:slug/draft',
    given: async (portal) => {
      const [staff, path] = [await givenStaff(portal, ['compliance']), freshPath()];
      await staff.put(`${path}/draft`, { revision: 0, ...text }).expect(200);
      return () => staff.delete(`${path}/draft?revision=1`);
    },
  },
  {
    route: 'POST /api/staff/policies/:slug/publication',
    given: async (portal) => {
      const [staff, path] = [await givenStaff(portal, ['compliance']), freshPath()];
      await staff.put(`${path}/draft`, { revision: 0, ...text }).expect(200);
      return () => staff.post(`${path}/publication`, { revision: 1 });
    },
  },
];
