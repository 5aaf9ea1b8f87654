import { givenStaff } from '../../testing/given.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { givenEntry, givenEmptyLibrary, healthData, LIBRARY, measures } from './given-library.js';

/** Of no service: agreements that others begin hold nothing of it. */
const onlySuggested = { ...healthData, everyService: false };

export const annexLibraryCalls: readonly ValidCall[] = [
  {
    route: 'POST /api/staff/annex-library/entries',
    given: async (portal) => {
      await givenEmptyLibrary(portal);
      const staff = await givenStaff(portal, ['compliance']);
      return () => staff.post(`${LIBRARY}/entries`, onlySuggested);
    },
  },
  {
    route: 'PUT /api/staff/annex-library/entries/:id',
    given: async (portal) => {
      await givenEmptyLibrary(portal);
      const staff = await givenStaff(portal, ['compliance']);
      const { id, revision } = await givenEntry(staff, onlySuggested);
      return () => staff.put(`${LIBRARY}/entries/${id}`, { revision, facts: { ...onlySuggested, category: 'cpr' } });
    },
  },
  {
    route: 'DELETE /api/staff/annex-library/entries/:id',
    given: async (portal) => {
      await givenEmptyLibrary(portal);
      const staff = await givenStaff(portal, ['compliance']);
      const { id } = await givenEntry(staff, onlySuggested);
      return () => staff.delete(`${LIBRARY}/entries/${id}`);
    },
  },
  {
    route: 'PUT /api/staff/annex-library/entries/:id/retirement',
    given: async (portal) => {
      await givenEmptyLibrary(portal);
      const staff = await givenStaff(portal, ['compliance']);
      const { id } = await givenEntry(staff, onlySuggested);
      return () => staff.put(`${LIBRARY}/entries/${id}/retirement`, { retired: true });
    },
  },
  {
    route: 'PUT /api/staff/annex-library/measures',
    given: async (portal) => {
      await givenEmptyLibrary(portal);
      const staff = await givenStaff(portal, ['compliance']);
      return () =>
        staff.put(`${LIBRARY}/measures`, {
          version: 0,
          items: measures.map((item) => ({ ...item, everyService: false })),
        });
    },
  },
];
