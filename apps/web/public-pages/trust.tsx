import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { LinkButton } from './kit/button.js';
import { ContactLink } from './kit/contact-link.js';
import { CopyText } from './kit/copy-text.js';
import { DateText, formatDay } from './kit/dates.js';
import { DownloadLink } from './kit/download-link.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { SummaryList } from './kit/summary-list.js';

/** A published version of the security measures (annex C.2). */
export type PublishedMeasures = {
  /** ISO 8601. */
  readonly inForceFrom: string;
  readonly items: readonly { readonly title: string; readonly text: string }[];
};

export type PublishedReport = {
  readonly title: string;
  readonly issuer: string;
  readonly href: string;
};

export type SealCertificate = {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validTo: string;
  readonly sha256: string;
};

export type TrustPageProps = {
  readonly page: PageContext;
  readonly measures?: PublishedMeasures;
  readonly reports?: readonly PublishedReport[];
  readonly seal?: SealCertificate;
};

function Measures({ page: { locale }, measures }: TrustPageProps) {
  if (!measures || measures.items.length === 0) return null;
  return (
    <>
      <h2>{m.public_trust_measures({}, { locale })}</h2>
      <p className="quiet">
        {m.public_trust_measures_as_of({ day: formatDay(measures.inForceFrom, locale) }, { locale })}
      </p>
      <dl className="facts">
        {measures.items.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Reports({ page: { locale }, reports = [] }: TrustPageProps) {
  if (reports.length === 0) return null;
  return (
    <>
      <h2>{m.public_trust_reports({}, { locale })}</h2>
      {reports.map(({ title, issuer, href }) => (
        <DownloadLink key={href} href={href} details={m.public_trust_reports_by({ issuer }, { locale })}>
          {title}
        </DownloadLink>
      ))}
    </>
  );
}

function Seal({ page: { locale }, seal }: TrustPageProps) {
  if (!seal) return null;
  return (
    <>
      <h2>{m.public_trust_seal({}, { locale })}</h2>
      <p>{m.public_trust_seal_text({}, { locale })}</p>
      <SummaryList
        rows={[
          { label: m.public_trust_seal_subject({}, { locale }), value: seal.subject },
          { label: m.public_trust_seal_issuer({}, { locale }), value: seal.issuer },
          { label: m.public_trust_seal_valid({}, { locale }), value: <DateText at={seal.validTo} /> },
          {
            label: m.public_trust_seal_fingerprint({}, { locale }),
            value: <CopyText id="seal" text={seal.sha256} code />,
          },
        ]}
      />
    </>
  );
}

/** `/trust`: what can be counted on and what proves it. It shows what it is given and claims nothing else. */
export function TrustPage(props: TrustPageProps) {
  const { page } = props;
  const { locale, processor } = page;
  return (
    <Layout page={page} title={m.public_trust_title({}, { locale })}>
      <h1>{m.public_trust_title({}, { locale })}</h1>
      <p className="lead">{m.public_trust_lead({ name: processor.name }, { locale })}</p>
      <h2>{m.public_trust_promises({}, { locale })}</h2>
      <ul>
        <li>{m.public_trust_promise_instruction({}, { locale })}</li>
        <li>{m.public_trust_promise_inquiries({}, { locale })}</li>
        <li>{m.public_trust_promise_agreement({}, { locale })}</li>
        <li>{m.public_trust_promise_passwords({}, { locale })}</li>
      </ul>
      <Measures {...props} />
      <h2>{m.public_trust_helpers({}, { locale })}</h2>
      <p>{m.public_trust_helpers_text({}, { locale })}</p>
      <LinkButton href={publicAddress.subProcessors} look="secondary">
        {m.public_trust_helpers_link({}, { locale })}
      </LinkButton>
      <Reports {...props} />
      <Seal {...props} />
      <h2>{m.public_trust_report({}, { locale })}</h2>
      <p>
        <Sentence of={(email) => m.public_trust_report_text({ email }, { locale })}>
          <ContactLink />
        </Sentence>
      </p>
    </Layout>
  );
}
