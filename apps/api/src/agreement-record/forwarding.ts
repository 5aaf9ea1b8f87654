import { sameMailbox } from './mailbox.js';

export type Person = { readonly name: string; readonly title: string; readonly email: string };

/** Who is written to, in the language chosen on the signing page; where none was, in the agreement's. */
export type Addressee = { readonly name: string; readonly email: string; readonly locale?: 'da' | 'en' | null };

/** A signatory who was not the right person handed the agreement on. */
export type Forwarding = {
  readonly at: Date;
  readonly from: { readonly name: string; readonly email: string };
  readonly to: Person;
  /** Why, as it was written to the successor. */
  readonly message: string;
};

/** How often a signer's place can be handed on: beyond that nobody knows who should sign, and the vendor asks. */
export const MOST_FORWARDINGS = 3;

export type ForwardingFault = 'too-often' | 'held' | 'signs';

/**
 * What stands in the way of handing a place on.
 * @param earlier of this place
 * @param others who sign besides
 * @returns `too-often`; `held`: that address has or had the link already, and it would go in circles; `signs`: that
 * person signs besides; or nothing
 */
export function forwardingFault(
  earlier: readonly Forwarding[],
  from: { readonly email: string },
  to: { readonly email: string },
  others: readonly { readonly email: string }[] = [],
): ForwardingFault | undefined {
  if (earlier.length >= MOST_FORWARDINGS) return 'too-often';
  const holders = [from.email, ...earlier.flatMap((one) => [one.from.email, one.to.email])];
  if (holders.some((held) => sameMailbox(held, to.email))) return 'held';
  return others.some(({ email }) => sameMailbox(email, to.email)) ? 'signs' : undefined;
}
