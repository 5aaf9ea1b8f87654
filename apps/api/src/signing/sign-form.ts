import { unprintable } from '#dpa-templates';
import type { SignForm } from './signing.schema.js';

export type SignFault =
  | { readonly field: 'code'; readonly problem: 'missing' | 'wrong' | 'spent' }
  | { readonly field: 'name' | 'title'; readonly problem: 'missing' }
  | { readonly field: 'name' | 'title'; readonly problem: 'unprintable'; readonly characters: readonly string[] }
  | { readonly field: 'authority' | 'consent'; readonly problem: 'missing' }
  | { readonly field: 'signature'; readonly problem: 'missing' | 'differs' };

const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
const empty = (value: string): boolean => value.trim() === '';

/** What is wrong with a signing form before the code is tried, in the order of the page. */
export function faultsOf(form: SignForm): SignFault[] {
  const faults: SignFault[] = [];
  if (empty(form.code)) faults.push({ field: 'code', problem: 'missing' });
  for (const field of ['name', 'title'] as const) {
    // The document is printed after signing: what it can't print must not be signed.
    const characters = unprintable(form[field]);
    if (empty(form[field])) faults.push({ field, problem: 'missing' });
    else if (characters.length > 0) faults.push({ field, problem: 'unprintable', characters });
  }
  if (form.authority !== 'yes') faults.push({ field: 'authority', problem: 'missing' });
  if (form.consent !== 'yes') faults.push({ field: 'consent', problem: 'missing' });
  if (empty(form.signature)) faults.push({ field: 'signature', problem: 'missing' });
  else if (!empty(form.name) && folded(form.signature) !== folded(form.name))
    faults.push({ field: 'signature', problem: 'differs' });
  return faults;
}
