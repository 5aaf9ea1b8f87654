import { z } from 'zod';
import * as m from '#messages';
import type { StaffLibraryAddData } from '../../../generated/api/types.gen.js';
import { CATEGORIES, type EntryKind, type LibraryEntry } from './library.js';

type Facts = StaffLibraryAddData['body'];
export const LONGEST_NAME = 300;

const name = z.string().min(1).max(LONGEST_NAME);
const period = z.string().max(LONGEST_NAME);
/** An entry as the form shows it, whichever kind. */
export const entryValues = z.object({
  nameDa: name,
  nameEn: name,
  category: z.enum(CATEGORIES),
  periodDa: period,
  periodEn: period,
  everyService: z.boolean(),
  serviceIds: z.array(z.string()),
});
export type EntryValues = z.input<typeof entryValues>;

export const valuesOf = (entry: LibraryEntry | null): EntryValues => ({
  nameDa: entry?.name.da ?? '',
  nameEn: entry?.name.en ?? '',
  category: entry?.category ?? 'ordinary',
  periodDa: entry?.period?.da ?? '',
  periodEn: entry?.period?.en ?? '',
  everyService: entry?.everyService ?? false,
  serviceIds: entry?.serviceIds ?? [],
});

/** A period is said in both languages or not at all. */
export function periodFaults({ periodDa, periodEn }: EntryValues): Record<string, string> {
  const [da, en] = [periodDa.trim() === '', periodEn.trim() === ''];
  if (da === en) return {};
  return { [da ? 'periodDa' : 'periodEn']: m.annex_library_both() };
}

export function factsOf(kind: EntryKind, values: EntryValues): Facts {
  const { nameDa, nameEn, category, periodDa, periodEn, everyService, serviceIds } = values;
  const shared = { name: { da: nameDa, en: nameEn }, everyService, serviceIds: everyService ? [] : serviceIds };
  if (kind !== 'data-type') return { ...shared, kind };
  const kept = periodDa.trim() === '' ? null : { da: periodDa, en: periodEn };
  return { ...shared, kind, category, period: kept };
}
