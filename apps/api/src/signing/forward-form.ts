import { emailAddress } from '../platform/email-address.js';
import { hasLink } from '../platform/routes/link-in-text.js';
import { codeFaults, type CodeFault } from './code-fault.js';
import { lineProblem, type LineProblem } from './line-fault.js';
import { LONGEST, type ForwardForm } from './signing.schema.js';

export type ForwardFault =
  | CodeFault
  | { readonly field: 'name'; readonly problem: 'missing' }
  | ({ readonly field: 'name' | 'title' } & (LineProblem | { readonly problem: 'link' }))
  | { readonly field: 'email'; readonly problem: 'missing' | 'malformed' | 'held' | 'signs' | 'too-often' }
  | { readonly field: 'message'; readonly problem: 'missing' | 'too-long' | 'link' };

/** What is wrong with the form before the code is tried, in the order of the page. */
export function faultsOf(form: ForwardForm): ForwardFault[] {
  return [...lineFaults('name', form.name), ...emailFaults(form), ...lineFaults('title', form.title), ...restOf(form)];
}

/** The mail goes out in the vendor's name: what a stranger writes in it leads nowhere, in whichever field. */
function lineFaults(field: 'name' | 'title', text: string): ForwardFault[] {
  if (field === 'name' && text.trim() === '') return [{ field, problem: 'missing' }];
  const wrong = lineProblem(text);
  if (wrong) return [{ field, ...wrong }];
  return hasLink(text) ? [{ field, problem: 'link' }] : [];
}

function emailFaults(form: ForwardForm): ForwardFault[] {
  const typed = form.email.trim();
  if (typed === '') return [{ field: 'email', problem: 'missing' }];
  return emailAddress.safeParse(typed).success ? [] : [{ field: 'email', problem: 'malformed' }];
}

function restOf({ message, code }: ForwardForm): ForwardFault[] {
  const faults: ForwardFault[] = [];
  const { length } = message.trim();
  if (length < 3) faults.push({ field: 'message', problem: 'missing' });
  else if (length > LONGEST.message) faults.push({ field: 'message', problem: 'too-long' });
  else if (hasLink(message)) faults.push({ field: 'message', problem: 'link' });
  return [...faults, ...codeFaults(code)];
}
