import * as m from '#messages';
import { LinkButton } from './kit/button.js';
import { DateText } from './kit/dates.js';
import { DocumentHtml, DocumentPage } from './kit/document-page.js';
import { DownloadLink } from './kit/download-link.js';
import { Notice } from './kit/notice.js';
import { SummaryList } from './kit/summary-list.js';
import { SignerList } from './signer-list.js';
import { SignLeaving } from './sign-leaving.js';
import { SignForms } from './sign-forms.js';
import type { SignPageProps } from './sign-props.js';

/** `/s/:token`: read the agreement, then sign it, on one page. */
export function SignPage(props: SignPageProps) {
  const { page, base, codeSent, errors = [] } = props;
  const { locale } = page;
  return (
    <DocumentPage
      page={page}
      title={props.title}
      textLocale={props.textLocale}
      kicker={m.signing_kicker({ reference: props.reference, version: props.version }, { locale })}
      intro={<Intro {...props} />}
      contents={props.contents}
      errors={errors}
      after={<SignForms {...props} />}
      secretAddress
      dock={{
        readKey: props.contentHash.slice(0, 16),
        steps: [
          {
            text: codeSent ? m.signing_step_opened({}, { locale }) : m.signing_step_read({}, { locale }),
            ...{ done: codeSent, href: '#document', whenRead: m.signing_step_read_done({}, { locale }) },
          },
          { text: m.signing_step_code({}, { locale }), done: codeSent, href: '#sign' },
          { text: m.signing_step_sign({}, { locale }), done: false, href: '#sign' },
        ],
        action: <LinkButton href="#sign">{m.signing_to_signing({}, { locale })}</LinkButton>,
        others: (
          <>
            <a href={`${base}/forward`}>{m.signing_forward_link({}, { locale })}</a>
            <a href={`${base}/proposals`}>{m.agreement_proposals_ask_link({}, { locale })}</a>
            <a href={`${base}/decline`}>{m.signing_decline_link({}, { locale })}</a>
          </>
        ),
      }}
    >
      <DocumentHtml html={props.html} />
    </DocumentPage>
  );
}

function Intro(props: SignPageProps) {
  const { page, base, textLocale, replaces, round, answered, controller, signer, signers, expiresAt, daysLeft } = props;
  const { locale, processor } = page;
  return (
    <>
      <p className="lead">{m.signing_lead({ processor: processor.name, controller }, { locale })}</p>
      {answered === 0 ? null : (
        <Notice title={m.agreement_proposals_answered_title({ count: answered }, { locale })}>
          <p>
            <a href={`${base}/proposals`}>{m.agreement_proposals_answered_link({}, { locale })}</a>
          </p>
        </Notice>
      )}
      {textLocale === locale ? null : (
        <Notice title={m.signing_other_language_title({}, { locale })}>
          <p>{m.signing_other_language_text({}, { locale })}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: m.signing_signer({}, { locale }), value: `${signer.name} (${signer.email})` },
          ...(signers.length > 1
            ? [{ label: m.signing_signers({}, { locale }), value: <SignerList signers={signers} /> }]
            : []),
          ...(replaces === null
            ? []
            : [
                {
                  label: m.signing_changes_label({}, { locale }),
                  value: <a href={`${base}/changes`}>{m.signing_changes_link({ since: replaces }, { locale })}</a>,
                },
              ]),
          ...(round === null
            ? []
            : [
                {
                  label: m.agreement_proposals_round_label({}, { locale }),
                  value: <a href={`${base}/round`}>{m.agreement_proposals_round_link({ since: round }, { locale })}</a>,
                },
              ]),
          {
            label: m.signing_deadline({}, { locale }),
            value: (
              <>
                <DateText at={expiresAt} withTime />
                {' · '}
                {daysLeft > 0
                  ? m.common_deadline_left({ count: daysLeft }, { locale })
                  : m.common_deadline_today({}, { locale })}
              </>
            ),
          },
        ]}
      />
      <SignLeaving companies={props.leaving} />
      <DownloadLink href={`${base}/document.pdf`}>{m.signing_pdf({}, { locale })}</DownloadLink>
    </>
  );
}
