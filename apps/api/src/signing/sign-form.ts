import type { SignForm } from './signing.schema.js';

export type SignFault =
  | { readonly field: 'code'; readonly problem: 'missing' | 'wrong' | 'spent' }
  | { readonly field: 'name' | 'title' | 'authority' | 'consent'; readonly problem: 'missing' }
  | { readonly field: 'signature'; readonly problem: 'missing' | 'differs' };

const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
const empty = (value: string): boolean => value.trim() === '';

/** What is wrong with a signing form before the code is tried, in the order of the page. */
export function faultsOf(form: SignForm): SignFault[] {
  const faults: SignFault[] = [];
  if (empty(form.code)) faults.push({ field: 'code', problem: 'missing' });
  if (empty(form.name)) faults.push({ field: 'name', problem: 'missing' });
  if (empty(form.title)) faults.push({ field: 'title', problem: 'missing' });
  if (form.authority !== 'yes') faults.push({ field: 'authority', problem: 'missing' });
  if (form.consent !== 'yes') faults.push({ field: 'consent', problem: 'missing' });
  if (empty(form.signature)) faults.push({ field: 'signature', problem: 'missing' });
  else if (!empty(form.name) && folded(form.signature) !== folded(form.name))
    faults.push({ field: 'signature', problem: 'differs' });
  return faults;
}
