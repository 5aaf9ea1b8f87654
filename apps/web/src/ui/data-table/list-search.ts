import { z } from 'zod';

const text = z.string().min(1).max(200).optional().catch(undefined);

/**
 * What a list keeps in its address; a page with filters extends it:
 * `listSearch.extend({ status: z.enum([...]).optional().catch(undefined) })`.
 * `sort` is a field's name, `-` before it turns the order; `after` is the API's cursor.
 */
export const listSearch = z.object({ q: text, sort: text, after: text });

export type ListSearch = z.infer<typeof listSearch> & Record<string, string | undefined>;

export interface Sorting {
  id: string;
  desc: boolean;
}

/** `-due` → by due, latest first. */
export function readSort(sort: string | undefined): Sorting[] {
  if (sort === undefined || sort === '-') return [];
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

export function writeSort([first]: readonly Sorting[]): string | undefined {
  return first && (first.desc ? `-${first.id}` : first.id);
}

/** Is anything narrowed? Then an empty list means “no match”, not “nothing yet”. */
export function isNarrowed({ sort: _sort, after: _after, ...narrowing }: ListSearch): boolean {
  return Object.values(narrowing).some((value) => value !== undefined && value !== '');
}
