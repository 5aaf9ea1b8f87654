import { z } from 'zod';
import * as m from '#messages';

/** The fields that a new agreement can begin with from the library, each to be looked at before it is sent. */
export const prefilledFields = [
  'annexes.a.dataTypes',
  'annexes.a.dataSubjects',
  'annexes.c.retention',
  'annexes.c.measures.items',
  'annexes.c.places',
] as const;
export type PrefilledField = (typeof prefilledFields)[number];
export const prefilled = z.array(z.enum(prefilledFields)).max(prefilledFields.length);

/** What keeps a draft from being sent: nobody has looked at what the library filled in. */
export function unconfirmed(fields: readonly PrefilledField[], locale: 'da' | 'en') {
  const own = { locale };
  const labels: Readonly<Record<PrefilledField, string>> = {
    'annexes.a.dataTypes': m.agreements_f_data_types({}, own),
    'annexes.a.dataSubjects': m.agreements_f_subjects({}, own),
    'annexes.c.retention': m.agreements_f_retention({}, own),
    'annexes.c.measures.items': m.agreements_f_measures({}, own),
    'annexes.c.places': m.agreements_f_places({}, own),
  };
  return fields.map((field) => ({
    field,
    label: m.annex_library_unconfirmed({ field: labels[field] }, own),
  }));
}
