import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '../ids.js';
import type { Session } from './session.js';

export type Locale = 'da' | 'en';

/** Who acts. A `signer` and a `data_subject` have no account: they came by a mailed link or code. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'signer' | 'data_subject'; readonly id: string }
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'anonymous' };

export type RequestScope = {
  readonly requestId: string;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly session: Session | null;
};

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs `work` as this actor; what it records is recorded in its name. */
export function enterRequest<T>(scope: Omit<RequestScope, 'requestId'> & { requestId?: string }, work: () => T): T {
  return storage.run({ requestId: newId(), ...scope }, work);
}

/** @throws Error outside a request or job: nothing is ever recorded without knowing who did it */
export function currentRequest(): RequestScope {
  const scope = storage.getStore();
  if (!scope) throw new Error('Nobody is acting: open a request scope with enterRequest() first.');
  return scope;
}
