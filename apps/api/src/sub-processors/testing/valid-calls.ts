import { newId } from '../../platform/ids.js';
import { givenStaff } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { exampleFacts, givenService, givenSubProcessor } from './given-sub-processor.js';

const REGISTER = '/api/staff/sub-processors';
/** One that is planned for a service of its own. */
async function givenPlanned(portal: Portal) {
  const service = await givenService(portal, `p-${newId()}`);
  const more = { status: 'planned', flowDownOn: null } as const;
  const id = await givenSubProcessor(portal, exampleFacts('Planlagt ApS', { serviceIds: [service] }), more);
  return { staff: await givenStaff(portal, ['compliance']), service, id };
}

export const subProcessorsCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/sub-processors',
    given: async (portal) => {
      const staff = await givenStaff(portal, ['compliance']);
      const facts = exampleFacts('Ny ApS', { serviceIds: [await givenService(portal, `p-${newId()}`)] });
      const order = { facts, parentId: null, flowDownOn: null, engagedSince: null };
      return () => staff.post(REGISTER, order);
    },
  },
  {
    route: 'PUT /api/staff/sub-processors/:id/facts',
    given: async (portal) => {
      const { staff, service, id } = await givenPlanned(portal);
      const facts = exampleFacts('Omdøbt ApS', { serviceIds: [service] });
      return () => staff.put(`${REGISTER}/${id}/facts`, { facts });
    },
  },
  {
    route: 'PUT /api/staff/sub-processors/:id/flow-down',
    given: async (portal) => {
      const { staff, id } = await givenPlanned(portal);
      return () => staff.put(`${REGISTER}/${id}/flow-down`, { signedOn: '2026-03-01' });
    },
  },
];
