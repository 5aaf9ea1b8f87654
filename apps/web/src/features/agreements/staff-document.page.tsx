import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffAgreementsDocumentOptions,
  staffAgreementsReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { PageProblem } from '../../app/fallback-pages.js';
import { Callout } from '../../ui/callout.js';
import { FileDownload } from '../../ui/file-download.js';
import { Page } from '../../ui/page.js';
import { AgreementBadge } from './agreement-badge.js';
import { LegalDocument } from './legal-document.js';

/** The agreement as its signatory reads it; in a draft with what is missing marked. */
export function StaffDocumentPage() {
  const { id } = useParams({ from: '/staff/agreements/$id/document' });
  const { data: agreement, error, refetch } = useQuery(staffAgreementsReadOptions({ path: { id } }));
  const isDraft = agreement?.state === 'draft';
  const document = useQuery({
    ...staffAgreementsDocumentOptions({ path: { id } }),
    // A draft's text follows the registers and the annexes, which change elsewhere.
    staleTime: 0,
  });
  if (error && !agreement) return <PageProblem error={error} reset={() => void refetch()} />;
  const { reference = '', version = 1, customer = '', locale = 'da' } = agreement ?? {};
  return (
    <Page
      title={agreement ? m.agreements_preview_title({ reference, version }) : m.agreements_preview_draft_title()}
      crumbs={[
        { label: m.agreements_title(), to: '/staff/agreements' },
        { label: customer || m.agreements_facts(), to: `/staff/agreements/${id}` },
      ]}
      status={agreement ? <AgreementBadge state={agreement.state} /> : undefined}
      action={
        isDraft ? (
          <Button
            renderRoot={(props) => (
              <Link to="/staff/agreements/$id/annexes" params={{ id }} search={{ step: 'send' }} {...props} />
            )}
          >
            {m.agreements_step_send()}
          </Button>
        ) : (
          <FileDownload href={`/api/staff/agreements/${id}/document.pdf`} name={reference} format="PDF" />
        )
      }
    >
      {isDraft ? (
        <Callout tone="info" title={m.agreements_preview_draft_title()}>
          <p>{m.agreements_preview_draft_text()}</p>
        </Callout>
      ) : null}
      <LegalDocument query={document} locale={locale} />
    </Page>
  );
}
