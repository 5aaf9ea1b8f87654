import { z } from 'zod';
import type { Caller } from '../../testing/caller.js';
import type { Portal } from '../../testing/portal.js';

export const LIBRARY = '/api/staff/annex-library';

const answer = z.object({
  entries: z.array(z.object({ id: z.uuid(), revision: z.number(), name: z.object({ da: z.string() }) })),
});

export const healthData = {
  kind: 'data-type',
  name: { da: 'Diagnoser', en: 'Diagnoses' },
  category: 'special',
  period: { da: '5 år efter behandlingen', en: '5 years after the treatment' },
  everyService: true,
  serviceIds: [],
} as const;

export const subject = (da: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ kind: 'data-subject', name: { da, en: `${da} (en)` }, everyService: true, serviceIds: [] },
  ...more,
});

export const place = { ...subject('Datacenter i Odense'), kind: 'place' } as const;

export const measures = [
  {
    ...{ everyService: true, serviceIds: [], area: { da: 'Adgang', en: 'Access' } },
    measure: { da: 'To faktorer for alle', en: 'Two factors for all' },
  },
];

export async function givenEntry(staff: Caller, facts: object): Promise<{ id: string; revision: number }> {
  const { body } = await staff.post(`${LIBRARY}/entries`, facts).expect(201);
  const { entries } = answer.parse(body);
  const added = entries.at(-1);
  if (!added) throw new Error('The library has no entries');
  return { id: added.id, revision: added.revision };
}

/** Nothing but what the test writes. */
export async function givenEmptyLibrary(portal: Portal): Promise<void> {
  await portal.sql(`delete from app.annex_library_entries`);
  await portal.sql(`delete from app.annex_measure_lists`);
}
