import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { LinkButton } from './kit/button.js';
import { ClauseChanges, type ClauseChange } from './kit/clause-changes.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { ProposalList, type WrittenProposal } from './proposal-list.js';

export type SignRoundPageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  /** The version that was proposed for. */
  readonly since: number;
  readonly accepted: readonly WrittenProposal[];
  readonly clauses: readonly ClauseChange[];
};

/** `/s/:token/round`: what the customer's proposals made of the version before. */
export function SignRoundPage({ page, base, reference, version, since, accepted, clauses }: SignRoundPageProps) {
  const { locale } = page;
  const title = m.agreement_proposals_round_title({ since }, { locale });
  return (
    <Layout page={page} title={title} secretAddress>
      <BackLink href={base} />
      <p className="kicker">{m.signing_kicker({ reference, version }, { locale })}</p>
      <h1>{title}</h1>
      <p className="lead">
        {clauses.length === 0 ? m.signing_changes_none({}, { locale }) : m.signing_changes_lead({}, { locale })}
      </p>
      <ClauseChanges clauses={clauses} base={base} />
      <section aria-labelledby="accepted">
        <h2 id="accepted">{m.agreement_proposals_round_accepted({}, { locale })}</h2>
        <ProposalList page={page} items={accepted} />
      </section>
      <LinkButton href={base}>{m.signing_changes_read({}, { locale })}</LinkButton>
    </Layout>
  );
}
