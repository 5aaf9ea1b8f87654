import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { LinkButton } from './kit/button.js';
import { ContactLink } from './kit/contact-link.js';
import { CopyText } from './kit/copy-text.js';
import { DateText } from './kit/dates.js';
import { DownloadLink } from './kit/download-link.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { SummaryList } from './kit/summary-list.js';

export type PublishedReport = {
  readonly title: string;
  readonly issuer: string;
  readonly href: string;
};

export type SealCertificate = {
  readonly subject: string;
  /** ISO 8601. */
  readonly validTo: string;
  readonly sha256: string;
};

export type TrustPageProps = {
  readonly page: PageContext;
  readonly authority?: { readonly name: string; readonly url: string };
  /** The measures that agreements begin with (annex C.2). */
  readonly measures?: readonly { readonly title: string; readonly text: string }[];
  readonly helpers?: { readonly count: number; readonly countries: readonly string[] };
  readonly policies?: readonly { readonly slug: string; readonly title: string }[];
  readonly reports?: readonly PublishedReport[];
  readonly seal?: SealCertificate;
};

function Measures({ page: { locale }, measures = [] }: TrustPageProps) {
  if (measures.length === 0) return null;
  return (
    <>
      <h2>{m.public_trust_measures({}, { locale })}</h2>
      <p className="quiet">{m.public_trust_measures_text({}, { locale })}</p>
      <dl className="facts">
        {measures.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Helpers({ page: { locale }, helpers }: TrustPageProps) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const countries = (helpers?.countries ?? []).map((code) => names.of(code) ?? code);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    countries.toSorted((one, other) => one.localeCompare(other, locale)),
  );
  return (
    <>
      <h2>{m.public_trust_helpers({}, { locale })}</h2>
      <p>{m.public_trust_helpers_text({}, { locale })}</p>
      {helpers && helpers.count > 0 ? (
        <p>{m.public_trust_helpers_where({ count: helpers.count, countries: list }, { locale })}</p>
      ) : null}
      <LinkButton href={publicAddress.subProcessors} look="secondary">
        {m.public_trust_helpers_link({}, { locale })}
      </LinkButton>
    </>
  );
}

function Policies({ page: { locale }, policies = [] }: TrustPageProps) {
  if (policies.length === 0) return null;
  return (
    <>
      <h2>{m.public_trust_policies({}, { locale })}</h2>
      <ul>
        {policies.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/policies/${slug}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href={publicAddress.cookies}>{m.public_kit_cookies({}, { locale })}</a>
        </li>
      </ul>
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
        <li>{m.public_trust_promise_separation({}, { locale })}</li>
        <li>{m.public_trust_promise_breach({}, { locale })}</li>
        <li>{m.public_trust_promise_end({}, { locale })}</li>
        <li>{m.public_trust_promise_audit({}, { locale })}</li>
      </ul>
      <Measures {...props} />
      <Helpers {...props} />
      <Policies {...props} />
      <Reports {...props} />
      <Seal {...props} />
      {props.authority ? (
        <>
          <h2>{m.public_trust_authority({}, { locale })}</h2>
          <p>
            {m.public_trust_authority_text({}, { locale })} <a href={props.authority.url}>{props.authority.name}</a>
          </p>
        </>
      ) : null}
      <h2>{m.public_trust_report({}, { locale })}</h2>
      <p>
        <Sentence of={(email) => m.public_trust_report_text({ email }, { locale })}>
          <ContactLink />
        </Sentence>
      </p>
    </Layout>
  );
}
