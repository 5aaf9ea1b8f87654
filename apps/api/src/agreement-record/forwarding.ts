export type Person = { readonly name: string; readonly title: string; readonly email: string };

/** A signatory who was not the right person handed the agreement on. */
export type Forwarding = {
  readonly at: Date;
  readonly from: { readonly name: string; readonly email: string };
  readonly to: Person;
  /** Why, as it was written to the successor. */
  readonly message: string;
};

/** How often one offer can be handed on: beyond that nobody knows who should sign, and the vendor asks. */
export const MOST_FORWARDINGS = 3;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * What stands in the way of handing an offer on.
 * @param earlier since the offer was sent
 * @returns `too-often`; `held`: that address has or had the link already, and it would go in circles; or nothing
 */
export function forwardingFault(
  earlier: readonly Forwarding[],
  from: { readonly email: string },
  to: { readonly email: string },
): 'too-often' | 'held' | undefined {
  if (earlier.length >= MOST_FORWARDINGS) return 'too-often';
  const holders = [from.email, ...earlier.flatMap((one) => [one.from.email, one.to.email])];
  return holders.some((held) => same(held, to.email)) ? 'held' : undefined;
}
