import * as m from '#messages';
import { ProposalList, type WrittenProposal } from './proposal-list.js';
import { SignVersionChanges, type VersionChanges } from './sign-version-changes.js';

export type SignRoundPageProps = VersionChanges & {
  /** The version that was proposed for. */
  readonly since: number;
  readonly accepted: readonly WrittenProposal[];
};

/** `/s/:token/round`: what the customer's proposals made of the version before. */
export function SignRoundPage({ since, accepted, ...changes }: SignRoundPageProps) {
  const { page } = changes;
  const { locale } = page;
  return (
    <SignVersionChanges title={m.agreement_proposals_round_title({ since }, { locale })} {...changes}>
      <section aria-labelledby="accepted">
        <h2 id="accepted">{m.agreement_proposals_round_accepted({}, { locale })}</h2>
        <ProposalList page={page} items={accepted} />
      </section>
    </SignVersionChanges>
  );
}
