import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffAgreementsChangesOptions,
  staffAgreementsDriftOptions,
  staffAgreementsReadOptions,
  staffProposalsListOptions,
  staffProposalsRoundOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { Page, Section } from '../../ui/page.js';
import { Timeline } from '../../ui/timeline.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { AgreementActions } from './agreement-actions.js';
import { AgreementBadge } from './agreement-badge.js';
import { AgreementFacts } from './agreement-facts.js';
import { AnnouncedEnds } from './announced-ends.js';
import { AnnexBDrift } from './annex-b-drift.js';
import { timelineOf } from './agreement-timeline.js';
import { isOpen, type StaffAgreement } from './agreement-state.js';
import { Forwardings } from './forwardings.js';
import { LatePrefill } from './late-prefill.js';
import { MissingFields } from './missing-fields.js';
import { NewerWording } from './newer-wording.js';
import { NextStep } from './next-step.js';
import { NotWrittenIn } from './proposals/not-written-in.js';
import { RoundChanges, VersionChanges } from './proposals/round-changes.js';
import { StaffProposals } from './proposals/staff-proposals.js';
import { Signatures } from './signatures.js';
import { StaffSigners } from './staff-signers.js';
import { StaffDocuments } from './staff-documents.js';

const MINUTE = 60_000;

export function StaffAgreementPage() {
  const { id } = useParams({ from: '/staff/agreements/$id' });
  const query = useQuery({
    ...staffAgreementsReadOptions({ path: { id } }),
    // Sealing happens by itself; whoever waits for it sees it happen.
    refetchInterval: ({ state }) => (isBeingSealed(state.data) ? MINUTE / 20 : false),
  });
  if (query.data) return <Agreement agreement={query.data} />;
  if (query.error) return <PageProblem error={query.error} reset={() => void query.refetch()} />;
  return <PageSkeleton />;
}

const isBeingSealed = (agreement: StaffAgreement | undefined) =>
  agreement?.state === 'countersigned' || agreement?.state === 'sealing';

/** As long as it is looked at before it is signed. */
const isUnsigned = (state: StaffAgreement['state']) => state === 'draft' || isOpen(state);

function Agreement({ agreement }: { agreement: StaffAgreement }) {
  const { id, customer, state, sentAt, signatures, forwardings, timeline } = agreement;
  const drift = useQuery({ ...staffAgreementsDriftOptions({ path: { id } }), enabled: sentAt !== null });
  const round = useQuery({
    ...staffProposalsRoundOptions({ path: { id } }),
    enabled: isUnsigned(state) && agreement.version > 1,
  });
  const changes = useQuery({
    ...staffAgreementsChangesOptions({ path: { id } }),
    enabled: isUnsigned(state) && agreement.version > 1,
  });
  const points = useQuery({ ...staffProposalsListOptions({ path: { id } }), enabled: isOpen(state) });
  const openPoints = isOpen(state) ? (points.data?.open ?? 0) : 0;
  return (
    <Page
      title={m.agreements_staff_title({ customer, reference: agreement.reference })}
      crumbs={[{ label: m.agreements_title(), to: '/staff/agreements' }]}
      status={<AgreementBadge state={state} />}
      lead={m.agreements_preview_title({ reference: agreement.reference, version: agreement.version })}
      action={<AgreementActions agreement={agreement} openPoints={openPoints} />}
    >
      <NewerWording agreement={agreement} />
      <LatePrefill agreement={agreement} />
      <NotWrittenIn agreement={agreement} />
      <NextStep agreement={agreement} openPoints={openPoints} />
      <TwoColumns
        main={
          <>
            <MissingFields gaps={agreement} />
            {sentAt === null ? <AnnouncedEnds ends={agreement.announcedEnds} /> : null}
            <StaffProposals agreement={agreement} />
            <RoundChanges query={round} language={agreement.locale} />
            <VersionChanges query={changes} language={agreement.locale} />
            <Section title={m.agreements_facts()}>
              <AgreementFacts agreement={agreement} />
            </Section>
            <Section title={m.agreements_signers()}>
              <StaffSigners agreement={agreement} />
            </Section>
            {forwardings.length > 0 ? (
              <Section title={m.agreements_forwardings()}>
                <Forwardings agreement={agreement} />
              </Section>
            ) : null}
            {sentAt === null ? null : <AnnexBDrift query={drift} area="staff" />}
            <Section title={m.agreements_signatures()}>
              <Signatures signatures={signatures} state={state} />
            </Section>
          </>
        }
        side={
          <>
            <Section title={m.agreements_documents()}>
              <StaffDocuments agreement={agreement} />
            </Section>
            <Section title={m.agreements_timeline()}>
              <Timeline label={m.agreements_timeline()} events={timelineOf(timeline, signatures)} />
            </Section>
          </>
        }
      />
    </Page>
  );
}
