import { z } from 'zod';
import type { ForwardForm } from './signing.schema.js';

export type ForwardFault =
  | { readonly field: 'code'; readonly problem: 'missing' | 'wrong' | 'spent' }
  | { readonly field: 'name'; readonly problem: 'missing' }
  | { readonly field: 'name' | 'title'; readonly problem: 'unprintable'; readonly characters: readonly string[] }
  | { readonly field: 'email'; readonly problem: 'missing' | 'malformed' | 'held' | 'signs' | 'too-often' }
  | { readonly field: 'message'; readonly problem: 'missing' | 'link' };

/** The mail goes out in the vendor's name: what a stranger writes in it leads nowhere. */
const link = /https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|io|dk|eu|de|se|no|uk)\b/i;

/** What is wrong with the form before the code is tried, in the order of the page. */
export function faultsOf(form: ForwardForm): ForwardFault[] {
  const faults: ForwardFault[] = [];
  const email = form.email.trim();
  if (form.name.trim() === '') faults.push({ field: 'name', problem: 'missing' });
  if (email === '') faults.push({ field: 'email', problem: 'missing' });
  else if (!z.email().safeParse(email).success) faults.push({ field: 'email', problem: 'malformed' });
  if (form.message.trim().length < 3) faults.push({ field: 'message', problem: 'missing' });
  else if (link.test(form.message)) faults.push({ field: 'message', problem: 'link' });
  if (form.code.trim() === '') faults.push({ field: 'code', problem: 'missing' });
  return faults;
}
