import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { LinkButton } from './kit/button.js';
import { CopyText } from './kit/copy-text.js';
import { formatDay, formatMoment } from './kit/dates.js';
import { DownloadLink } from './kit/download-link.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Panel } from './kit/panel.js';
import { SummaryList } from './kit/summary-list.js';

type DoneSignature = {
  readonly party: 'controller' | 'processor';
  readonly method: 'code' | 'mandate' | 'staff';
  readonly name: string;
  readonly title: string;
  /** ISO 8601. */
  readonly signedAt: string;
};

export type SignDonePageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly controller: string;
  readonly reference: string;
  readonly version: number;
  readonly state: 'others' | 'waiting' | 'sealing' | 'in-force' | 'ended';
  readonly email: string;
  readonly contentHash: string;
  readonly sealedSha256: string | null;
  readonly signatures: readonly DoneSignature[];
  /** Who signs for the customer and has not yet. */
  readonly missing: readonly string[];
  /** ISO 8601: until then it is kept from where the reader's own signature came. */
  readonly traceKeptUntil: string | null;
};

/** `/s/:token/done`: the receipt, which tells what was signed, by whom, and what comes next. */
export function SignDonePage(props: SignDonePageProps) {
  const { page, base, reference, version, contentHash, sealedSha256 } = props;
  const { locale } = page;
  const isMissingOthers = props.state === 'others' || props.state === 'waiting';
  const title = isMissingOthers ? m.signing_done_own_title({}, { locale }) : m.signing_done_title({}, { locale });
  return (
    <Layout page={page} title={title} secretAddress>
      <Panel title={title} reference={`${reference} v${version}`}>
        <p>{stateText(props)}</p>
      </Panel>
      {sealedSha256 ? (
        <DownloadLink href={`${base}/document.pdf`} details="PDF">
          {m.signing_done_pdf({}, { locale })}
        </DownloadLink>
      ) : (
        <LinkButton href={`${base}/done`} look="secondary">
          {m.signing_done_refresh({}, { locale })}
        </LinkButton>
      )}
      <h2>{m.signing_done_facts({}, { locale })}</h2>
      <SummaryList
        rows={[
          ...partiesOf(props).map(({ party, given }) => ({
            label: m.signing_done_signed_by({ party }, { locale }),
            value: given.map((signature) => <p key={signature.name}>{signatureText(signature, locale)}</p>),
          })),
          {
            label: m.signing_done_content_hash({}, { locale }),
            value: <CopyText id="content-hash" text={contentHash} code />,
          },
          ...(props.traceKeptUntil === null
            ? []
            : [
                {
                  label: m.signing_done_trace({}, { locale }),
                  value: m.signing_done_trace_until({ date: formatDay(props.traceKeptUntil, locale) }, { locale }),
                },
              ]),
          ...(sealedSha256
            ? [
                {
                  label: m.signing_done_sealed_hash({}, { locale }),
                  value: <CopyText id="sealed-hash" text={sealedSha256} code />,
                },
              ]
            : []),
        ]}
      />
      <h2>{m.signing_done_next({}, { locale })}</h2>
      <ul>
        {sealedSha256 ? null : <li>{m.signing_done_next_mail({}, { locale })}</li>}
        <li>{m.signing_done_next_keep({}, { locale })}</li>
        <li>
          <a href={sealedSha256 ? `${publicAddress.verify}?sha256=${sealedSha256}` : publicAddress.verify}>
            {m.signing_done_next_verify({}, { locale })}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

/** Those who have signed, each party's together. */
function partiesOf({ page, controller, signatures }: SignDonePageProps) {
  const given = (party: DoneSignature['party']) => signatures.filter((signature) => signature.party === party);
  return [
    { party: controller, given: given('controller') },
    { party: page.processor.name, given: given('processor') },
  ].filter((one) => one.given.length > 0);
}

function stateText({ page, state, email, missing }: SignDonePageProps): string {
  const { locale, processor } = page;
  switch (state) {
    case 'others':
      return m.signing_done_others({ others: new Intl.ListFormat(locale).format(missing), email }, { locale });
    case 'waiting':
      return m.signing_done_waiting({ processor: processor.name, email }, { locale });
    case 'sealing':
      return m.signing_done_sealing({ email }, { locale });
    case 'in-force':
      return m.signing_done_in_force({}, { locale });
    case 'ended':
      return m.signing_done_ended({}, { locale });
  }
}

function signatureText({ method, name, title, signedAt }: DoneSignature, locale: PageLocale): string {
  const facts = { name, title, date: formatMoment(signedAt, locale) };
  return method === 'mandate' ? m.signing_done_mandate(facts, { locale }) : m.signing_done_person(facts, { locale });
}
