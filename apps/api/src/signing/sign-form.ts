import { unprintable } from '#dpa-templates';
import type { SignForm } from './signing.schema.js';

export type SignFault =
  | { readonly field: 'code'; readonly problem: 'missing' | 'wrong' | 'spent' }
  | { readonly field: 'name' | 'title'; readonly problem: 'missing' | 'unprintable' }
  | { readonly field: 'authority' | 'consent'; readonly problem: 'missing' }
  | { readonly field: 'signature'; readonly problem: 'missing' | 'differs' };

const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
const empty = (value: string): boolean => value.trim() === '';

/** What is wrong with a signing form before the code is tried, in the order of the page. */
export function faultsOf(form: SignForm): SignFault[] {
  const faults: SignFault[] = [];
  if (empty(form.code)) faults.push({ field: 'code', problem: 'missing' });
  for (const field of ['name', 'title'] as const) {
    if (empty(form[field])) faults.push({ field, problem: 'missing' });
    // The document is printed after signing: what it can't print must not be signed.
    else if (unprintable(form[field]).length > 0) faults.push({ field, problem: 'unprintable' });
  }
  if (form.authority !== 'yes') faults.push({ field: 'authority', problem: 'missing' });
  if (form.consent !== 'yes') faults.push({ field: 'consent', problem: 'missing' });
  if (empty(form.signature)) faults.push({ field: 'signature', problem: 'missing' });
  else if (!empty(form.name) && folded(form.signature) !== folded(form.name))
    faults.push({ field: 'signature', problem: 'differs' });
  return faults;
}
