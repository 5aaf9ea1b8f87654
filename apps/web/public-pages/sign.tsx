import * as m from '#messages';
import { LinkButton } from './kit/button.js';
import { DateText } from './kit/dates.js';
import type { ContentsEntry } from './kit/document-contents.js';
import { DocumentHtml, DocumentPage } from './kit/document-page.js';
import { DownloadLink } from './kit/download-link.js';
import { ErrorSummary, type PageError } from './kit/error-summary.js';
import type { PageContext } from './kit/page-context.js';
import { SummaryList } from './kit/summary-list.js';
import { SignForms } from './sign-forms.js';

export type SignPageProps = {
  readonly page: PageContext;
  /** The address of the link, without its query: `/s/<token>`. */
  readonly base: string;
  readonly title: string;
  readonly reference: string;
  readonly version: number;
  readonly controller: string;
  /** The agreement from its own blocks, and its clauses. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly contentHash: string;
  readonly signer: { readonly name: string; readonly title: string; readonly email: string };
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly codeMinutes: number;
  readonly codeSent: boolean;
  readonly errors?: readonly PageError[];
  /** What was typed, by field. */
  readonly values?: Readonly<Record<string, string>>;
};

/** `/s/:token`: read the agreement, then sign it, on one page. */
export function SignPage(props: SignPageProps) {
  const { page, base, codeSent, errors = [] } = props;
  const { locale } = page;
  return (
    <DocumentPage
      page={page}
      title={props.title}
      kicker={m.signing_kicker({ reference: props.reference, version: props.version }, { locale })}
      intro={<Intro {...props} errors={errors} />}
      contents={props.contents}
      hasErrors={errors.length > 0}
      secretAddress
      dock={{
        steps: [
          { text: m.signing_step_read({}, { locale }), done: codeSent, href: '#document' },
          { text: m.signing_step_code({}, { locale }), done: codeSent, href: '#sign' },
          { text: m.signing_step_sign({}, { locale }), done: false, href: '#sign' },
        ],
        action: <LinkButton href="#sign">{m.signing_to_signing({}, { locale })}</LinkButton>,
        others: <a href={`${base}/decline`}>{m.signing_decline_link({}, { locale })}</a>,
      }}
    >
      <DocumentHtml html={props.html} />
      <SignForms {...props} />
    </DocumentPage>
  );
}

function Intro({ page, base, errors = [], controller, signer, expiresAt }: SignPageProps) {
  const { locale, processor } = page;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="lead">{m.signing_lead({ processor: processor.name, controller }, { locale })}</p>
      <SummaryList
        rows={[
          { label: m.signing_parties_controller({}, { locale }), value: controller },
          { label: m.signing_parties_processor({}, { locale }), value: processor.name },
          { label: m.signing_signer({}, { locale }), value: `${signer.name} (${signer.email})` },
          { label: m.signing_deadline({}, { locale }), value: <DateText at={expiresAt} /> },
        ]}
      />
      <DownloadLink href={`${base}/document.pdf`}>{m.signing_pdf({}, { locale })}</DownloadLink>
    </>
  );
}
