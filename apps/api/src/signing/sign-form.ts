import { drawnSignature, type DrawnSignature } from '#dpa-templates';
import { hasLineBreak } from '../platform/routes/one-line.js';
import { codeFaults, type CodeFault } from './code-fault.js';
import { lineProblem, type LineProblem } from './line-fault.js';
import type { SignForm } from './signing.schema.js';

export type SignFault =
  | CodeFault
  | { readonly field: 'name' | 'title'; readonly problem: 'missing' }
  | ({ readonly field: 'name' | 'title' } & LineProblem)
  | { readonly field: 'authority' | 'consent'; readonly problem: 'missing' }
  | { readonly field: 'signature'; readonly problem: 'missing' | 'line-break' | 'differs' }
  | { readonly field: 'drawing'; readonly problem: 'unreadable' };

const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
const empty = (value: string): boolean => value.trim() === '';

/** What is wrong with a signing form before the code is tried, in the order of the page. */
export function faultsOf(form: SignForm): SignFault[] {
  const faults: SignFault[] = [...codeFaults(form.code)];
  for (const field of ['name', 'title'] as const) {
    // The document is printed after signing: what it can't print must not be signed.
    const wrong = lineProblem(form[field]);
    if (empty(form[field])) faults.push({ field, problem: 'missing' });
    else if (wrong) faults.push({ field, ...wrong });
  }
  if (form.authority !== 'yes') faults.push({ field: 'authority', problem: 'missing' });
  if (form.consent !== 'yes') faults.push({ field: 'consent', problem: 'missing' });
  if (empty(form.signature)) faults.push({ field: 'signature', problem: 'missing' });
  else if (hasLineBreak(form.signature.trim())) faults.push({ field: 'signature', problem: 'line-break' });
  else if (!empty(form.name) && folded(form.signature) !== folded(form.name))
    faults.push({ field: 'signature', problem: 'differs' });
  if (drawingOf(form) === 'unreadable') faults.push({ field: 'drawing', problem: 'unreadable' });
  return faults;
}

/** More than the strokes of a signature take; what is longer is not looked at. */
const LONGEST_DRAWING = 20_000;

/** What was drawn beside the typed name; null where nothing was. */
export function drawingOf({ drawing }: Pick<SignForm, 'drawing'>): DrawnSignature | 'unreadable' | null {
  if (drawing === '') return null;
  if (drawing.length > LONGEST_DRAWING) return 'unreadable';
  return drawnSignature.safeParse(parsed(drawing)).data ?? 'unreadable';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
