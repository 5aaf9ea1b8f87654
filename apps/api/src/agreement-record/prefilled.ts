import { z } from 'zod';
import * as m from '#messages';
import type { AgreementData } from '#dpa-templates';

/**
 * The fields that a new agreement can begin with from the library or the registers, each to be looked at before it is
 * sent. Of annex B only that there is nobody in it: an empty register may be one that nobody has kept yet.
 */
export const prefilledFields = [
  'annexes.a.dataTypes',
  'annexes.a.dataSubjects',
  'annexes.b.subProcessors',
  'annexes.c.retention',
  'annexes.c.measures.items',
  'annexes.c.places',
] as const;
export type PrefilledField = (typeof prefilledFields)[number];
export const prefilled = z.array(z.enum(prefilledFields)).max(prefilledFields.length);

type Prefilled = { readonly prefilled: readonly PrefilledField[]; readonly data: AgreementData };

/** Of what was filled in, what there is to look at now. */
export const toConfirm = ({ prefilled: fields, data }: Prefilled): PrefilledField[] =>
  fields.filter((field) => field !== 'annexes.b.subProcessors' || data.annexes.b.subProcessors.length === 0);

/** What keeps a draft from being sent: nobody has looked at what was filled in. */
export function unconfirmed(agreement: Prefilled, locale: 'da' | 'en') {
  const own = { locale };
  const looked = (field: string) => m.annex_library_unconfirmed({ field }, own);
  const labels: Readonly<Record<PrefilledField, string>> = {
    'annexes.a.dataTypes': looked(m.agreements_f_data_types({}, own)),
    'annexes.a.dataSubjects': looked(m.agreements_f_subjects({}, own)),
    'annexes.b.subProcessors': m.agreements_none_unconfirmed({}, own),
    'annexes.c.retention': looked(m.agreements_f_retention({}, own)),
    'annexes.c.measures.items': looked(m.agreements_f_measures({}, own)),
    'annexes.c.places': looked(m.agreements_f_places({}, own)),
  };
  return toConfirm(agreement).map((field) => ({ field, label: labels[field] }));
}
