import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { staffAgreementsSummaryOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffAgreementsSummaryResponse } from '../../../generated/api/types.gen.js';
import { formatNumber, formatPercent } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import type { Tone } from '../../ui/tone.js';
import { DashboardGroup, EmptyPart } from '../dashboard/dashboard-group.js';
import { type AgreementState, stateSigns } from './agreement-state.js';
import { ExpiringAgreements } from './expiring-agreements.js';
import { WordingsOverview } from './wordings-overview.js';

const LIST = '/staff/agreements';

/** The agreements' part of the staff overview: each number leads to its list. */
export function AgreementsOverview() {
  const query = useQuery(staffAgreementsSummaryOptions());
  const { data } = query;
  const isEmpty = data !== undefined && Object.values(data.states).every((count) => count === 0);
  return (
    <>
      <DashboardGroup title={m.agreements_title()} query={query}>
        {isEmpty ? (
          <EmptyPart text={m.dashboard_agreements_empty()} to={`${LIST}/new`} link={m.agreements_new()} />
        ) : data ? (
          <Tiles summary={data} />
        ) : null}
      </DashboardGroup>
      {isEmpty ? null : <WordingsOverview />}
      {isEmpty ? null : (
        <Section title={m.agreements_expiring()} action={<Link to={LIST}>{m.agreements_overview_all()}</Link>}>
          <ExpiringAgreements />
        </Section>
      )}
    </>
  );
}

function Tiles({ summary }: { summary: StaffAgreementsSummaryResponse }) {
  const { states, customers, customersInForce, withOpenProposals } = summary;
  const count = (state: AgreementState) => states[state] ?? 0;
  const isCovered = customersInForce >= customers;
  return (
    <StatRow>
      <StatTile
        label={m.agreements_overview_covered()}
        value={formatPercent(customers === 0 ? 0 : customersInForce / customers)}
        note={{
          text: m.agreements_overview_covered_note({
            count: formatNumber(customersInForce),
            total: formatNumber(customers),
          }),
          tone: isCovered ? 'success' : 'info',
        }}
        to={`${LIST}?state=in_force`}
      />
      <StatTile
        label={m.agreements_overview_countersign()}
        value={formatNumber(count('signed'))}
        {...(count('signed') > 0 && { note: { text: m.agreements_overview_countersign_note(), tone: 'warning' } })}
        to={`${LIST}?state=signed`}
      />
      <StatTile
        label={m.agreement_proposals_waiting_tile()}
        value={formatNumber(withOpenProposals)}
        {...(withOpenProposals > 0 && {
          note: { text: m.agreement_proposals_waiting_note(), tone: 'warning' },
        })}
        to={`${LIST}?proposals=true`}
      />
      {quiet.map(({ state, note }) => (
        <StatTile
          key={state}
          label={stateSigns[state].word()}
          value={formatNumber(count(state))}
          {...(note && count(state) > 0 && { note: { text: note.text(), tone: note.tone } })}
          to={`${LIST}?state=${state}`}
        />
      ))}
    </StatRow>
  );
}

const quiet: readonly { state: AgreementState; note?: { text: () => string; tone: Tone } }[] = [
  { state: 'draft' },
  { state: 'sent', note: { text: m.agreements_overview_sent_note, tone: 'info' } },
  { state: 'viewed', note: { text: m.agreements_overview_viewed_note, tone: 'info' } },
  { state: 'declined', note: { text: m.agreements_overview_follow_up, tone: 'danger' } },
  { state: 'expired', note: { text: m.agreements_overview_follow_up, tone: 'warning' } },
];
