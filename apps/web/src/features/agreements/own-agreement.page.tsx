import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#messages';
import {
  customerAgreementsDocumentOptions,
  customerAgreementsDriftOptions,
  customerAgreementsReadOptions,
  customerProposalsRoundOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerAgreementsReadResponse } from '../../../generated/api/types.gen.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { Deadline } from '../../ui/deadline.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { AgreementBadge } from './agreement-badge.js';
import { AnnexBDrift } from './annex-b-drift.js';
import { isOpen, ownStateSigns } from './agreement-state.js';
import { LegalDocument } from './legal-document.js';
import { OwnDocuments } from './own-documents.js';
import { OwnNextStep } from './own-next-step.js';
import { OwnProposals } from './proposals/own-proposals.js';
import { RoundChanges } from './proposals/round-changes.js';
import { Signers } from './signers.js';
import { Signatures } from './signatures.js';

const crumbs = () => [{ label: m.agreements_title(), to: '/app/agreements' }];

export function OwnAgreementPage() {
  const { id } = useParams({ from: '/app/agreements/$id' });
  const query = useQuery(customerAgreementsReadOptions({ path: { id } }));
  if (query.data) return <OwnAgreement agreement={query.data} />;
  if (!query.error) return <PageSkeleton />;
  return <PageProblem error={query.error} reset={() => void query.refetch()} />;
}

function OwnAgreement({ agreement }: { agreement: CustomerAgreementsReadResponse }) {
  const { id, reference, version, state, locale, signatures } = agreement;
  const document = useQuery(customerAgreementsDocumentOptions({ path: { id } }));
  const drift = useQuery(customerAgreementsDriftOptions({ path: { id } }));
  const round = useQuery({ ...customerProposalsRoundOptions({ path: { id } }), enabled: isOpen(state) && version > 1 });
  return (
    <Page
      title={m.agreements_preview_title({ reference, version })}
      crumbs={crumbs()}
      status={<AgreementBadge state={state} own />}
    >
      <OwnNextStep agreement={agreement} />
      <TwoColumns
        main={
          <>
            <OwnProposals id={id} language={locale} />
            <RoundChanges query={round} language={locale} />
            <LegalDocument query={document} locale={locale} />
          </>
        }
        side={
          <>
            <Section title={m.agreements_facts()}>
              <Facts facts={datesOf(agreement)} />
            </Section>
            <Section title={m.agreements_signers()}>
              <Signers signers={agreement.signers} />
            </Section>
            <Section title={m.agreements_signatures()}>
              <Signatures signatures={signatures} state={state} />
            </Section>
            <Section title={m.agreements_documents()}>
              <OwnDocuments agreement={agreement} />
            </Section>
            <AnnexBDrift query={drift} area="app" />
          </>
        }
      />
    </Page>
  );
}

function datesOf({ state, sentAt, expiresAt, inForceAt, endedAt }: CustomerAgreementsReadResponse) {
  const dates = [
    { name: m.agreements_sent_at(), at: sentAt },
    { name: m.agreements_in_force_at(), at: inForceAt },
    { name: ownStateSigns[state].word(), at: endedAt },
  ].flatMap(({ name, at }) => (at === null ? [] : [{ name, value: formatDateTime(at) }]));
  if (expiresAt === null || !isOpen(state)) return dates;
  return [...dates, { name: m.agreements_deadline(), value: <Deadline due={expiresAt} /> }];
}
