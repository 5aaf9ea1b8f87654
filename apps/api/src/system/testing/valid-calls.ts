import { givenStaff, givenTenant } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { givenFailedJob } from './given-failed-job.js';

export const systemCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/system/failed-jobs/:id/retries',
    given: async (portal) => {
      const owner = await givenStaff(portal, ['owner']);
      const id = await givenFailedJob(portal, await givenTenant(portal, 'Fejlet A/S'));
      return () => owner.post(`/api/staff/system/failed-jobs/${id}/retries`);
    },
  },
];
