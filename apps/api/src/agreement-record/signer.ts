import type { Person } from './forwarding.js';
import { sameMailbox } from './mailbox.js';

/** `waiting`: those of a lower turn have not all signed. `invited`: has a link. `viewed`: has asked for a code. */
export const signerStates = ['waiting', 'invited', 'viewed', 'signed', 'declined'] as const;
export type SignerState = (typeof signerStates)[number];

/** Who is to sign for the customer, and when: equal turns at the same time, a higher one when all lower ones have signed. */
export type NamedSigner = Person & { readonly turn: number };

export type Signer = NamedSigner & {
  readonly id: string;
  /** 1…10, which box of the document is this signer's. */
  readonly position: number;
  readonly state: SignerState;
  /** Chosen on the signing page; null before anything was done there: then the agreement's. */
  readonly locale: 'da' | 'en' | null;
  readonly invitedAt: Date | null;
  readonly viewedAt: Date | null;
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
};

/** As many as the last page of an agreement holds boxes for. */
export const MOST_SIGNERS = 10;

/** It is this signer's turn. */
export const hasTurn = ({ state }: Pick<Signer, 'state'>): boolean => state === 'invited' || state === 'viewed';

/** In the order in which they sign, turns counted 1, 2, 3 without gaps. */
export function inOrder<Named extends { readonly turn: number }>(named: readonly Named[]): Named[] {
  const turns = [...new Set(named.map(({ turn }) => turn))].toSorted((a, b) => a - b);
  return named
    .toSorted((a, b) => a.turn - b.turn)
    .map((signer) => ({ ...signer, turn: turns.indexOf(signer.turn) + 1 }));
}

/** @returns the first of two signers with the same e-mail address, by its place in the list */
export function namedTwice(named: readonly { readonly email: string }[]): number | undefined {
  const second = named.findIndex((one, index) =>
    named.slice(0, index).some(({ email }) => sameMailbox(email, one.email)),
  );
  return second === -1 ? undefined : second;
}

/** The turn whose signers can be invited now: all before it have signed. @returns nothing while somebody is to sign */
export function nextTurn(signers: readonly Pick<Signer, 'turn' | 'state'>[]): number | undefined {
  const open = signers.filter(({ state }) => state !== 'signed').toSorted((a, b) => a.turn - b.turn);
  const [first] = open;
  return first && open.every((one) => one.turn !== first.turn || one.state === 'waiting') ? first.turn : undefined;
}
