import { Text } from '@mantine/core';
import * as m from '#messages';
import type {
  StaffAgreementsChangesResponse,
  StaffProposalsRoundResponse,
} from '../../../../generated/api/types.gen.js';
import { asProblem } from '../../../api/problem.js';
import { ClauseChanges } from '../../../ui/clause-changes.js';
import { Section } from '../../../ui/page.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ProposalList } from './proposal-list.js';

interface ChangesProps<Answer> {
  query: { data: Answer | undefined; error: unknown; refetch: () => unknown };
  language: 'da' | 'en';
}

/** What a version changes of the offer it took the place of, and the accepted points it was made of. */
export function RoundChanges({ query, language }: ChangesProps<StaffProposalsRoundResponse>) {
  const { accepted = [], since = null } = query.data ?? {};
  return (
    <>
      <VersionChanges query={query} language={language} />
      {since === null ? null : (
        <Section title={m.agreement_proposals_round_points()}>
          <ProposalList items={accepted} isWaiting={false} language={language} />
        </Section>
      )}
    </>
  );
}

/** What differs from an earlier version; nothing without one. */
export function VersionChanges({
  query: { data, error, refetch },
  language,
}: ChangesProps<StaffAgreementsChangesResponse>) {
  if (error && !data) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  const { since = null, clauses = [] } = data ?? {};
  if (since === null) return null;
  return (
    <Section title={m.agreement_proposals_round_staff({ since })}>
      <Text mb="sm">
        {clauses.length === 0 ? m.agreement_proposals_round_none() : m.agreement_proposals_round_lead()}
      </Text>
      <ClauseChanges clauses={clauses} language={language} />
    </Section>
  );
}
