import { isSameTransfer, transferOf, type Transfer } from '../sub-processors/sub-processor.js';
import type { StaffSubProcessorDetail } from '../sub-processors/sub-processors.schema.js';
import type { ChangeDraft } from './change.js';

/** `knownTo`: services whose customers have this very transfer already. */
export type BroughtTransfer = Transfer & { readonly knownTo: readonly string[] };

/**
 * The transfers out of the EU and the EEA that a change brings, before it is in the register. Of a company that begins:
 * its own and those of the chain that comes with it. Of one that changes: what is new, and for customers of a service
 * that it had not worked for, all of it. An end brings none.
 */
export function broughtTransfers(
  { kind, facts }: Pick<ChangeDraft, 'kind' | 'facts'>,
  subject: StaffSubProcessorDetail,
): readonly BroughtTransfer[] {
  if (kind === 'end') return [];
  const served = kind === 'change' ? subject.services.map(({ id }) => id) : [];
  // Also what is announced and yet to come: a transfer that ends on the way and begins again is a new one.
  const before = [subject.facts, ...subject.upcoming.map((version) => version.facts)];
  const own = transferOf(subject.id, facts ?? subject.facts);
  const isKnown = own !== null && before.every((one) => isSameTransfer(transferOf(subject.id, one), own));
  const chain = subject.chain.filter(({ status }) => status !== 'planned' && status !== 'removed');
  return [
    ...(own ? [{ ...own, knownTo: isKnown ? served : [] }] : []),
    ...chain.flatMap((link) => {
      const below = transferOf(link.id, link.facts);
      return below ? [{ ...below, knownTo: served }] : [];
    }),
  ];
}
