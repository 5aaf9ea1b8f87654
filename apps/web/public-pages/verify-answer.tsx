import * as m from '#messages';
import { ContactLink } from './kit/contact-link.js';
import { formatMoment } from './kit/dates.js';
import { Notice } from './kit/notice.js';
import { usePage } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';

type Sealed = {
  readonly known: true;
  readonly reference?: string;
  /** ISO 8601. */
  readonly sealedAt?: string;
};

type Offered = {
  readonly known: true;
  readonly reference?: string;
  /** ISO 8601: when it was sent to be signed; empty where a script fills it in. */
  readonly offeredAt: string;
  /** What came of it was sealed since. */
  readonly sealedSince: boolean;
};

/** What the portal knows about a hash; the answer of `GET /api/public/verification/:sha256`. */
export type Verification = { readonly known: false } | Sealed | Offered;

type AnswerProps = { readonly verification: Verification; readonly sha256: string };

/** A fact that a script may fill in (`data-slot`); left out when empty. */
function Fact({ label, slot, text }: { readonly label: string; readonly slot: string; readonly text: string }) {
  return (
    <div className="fact" hidden={text === ''}>
      <dt>{label}</dt>
      <dd data-slot={slot}>{text}</dd>
    </div>
  );
}

function SealedAnswer({ reference = '', sealedAt, sha256 }: Sealed & Pick<AnswerProps, 'sha256'>) {
  const { locale } = usePage();
  const sealed = sealedAt === undefined ? '' : formatMoment(sealedAt, locale);
  return (
    <Notice tone="success" title={m.public_verify_known_title({}, { locale })}>
      <p>{m.public_verify_known_text({}, { locale })}</p>
      <dl className="facts">
        <Fact label={m.public_verify_reference({}, { locale })} slot="reference" text={reference} />
        <Fact label={m.public_verify_sealed({}, { locale })} slot="sealedAt" text={sealed} />
        <Fact label={m.public_verify_checked({}, { locale })} slot="sha256" text={sha256} />
      </dl>
    </Notice>
  );
}

/** Sent to be signed: the very file, yet no agreement. */
function OfferedAnswer({ reference = '', offeredAt, sealedSince, sha256 }: Offered & Pick<AnswerProps, 'sha256'>) {
  const { locale } = usePage();
  const offered = offeredAt === '' ? '' : formatMoment(offeredAt, locale);
  return (
    <Notice title={m.public_verify_offered_title({}, { locale })}>
      <p>{m.public_verify_offered_text({}, { locale })}</p>
      <p>
        {sealedSince ? m.public_verify_offered_since({}, { locale }) : m.public_verify_offered_unsealed({}, { locale })}
      </p>
      <dl className="facts">
        <Fact label={m.public_verify_reference({}, { locale })} slot="reference" text={reference} />
        <Fact label={m.public_verify_offered({}, { locale })} slot="offeredAt" text={offered} />
        <Fact label={m.public_verify_checked({}, { locale })} slot="sha256" text={sha256} />
      </dl>
    </Notice>
  );
}

function Unknown({ sha256 }: Pick<AnswerProps, 'sha256'>) {
  const { locale } = usePage();
  return (
    <Notice tone="warning" title={m.public_verify_unknown_title({}, { locale })}>
      <p>{m.public_verify_unknown_text({}, { locale })}</p>
      <p>
        <Sentence of={(email) => m.public_verify_unknown_do({ email }, { locale })}>
          <ContactLink />
        </Sentence>
      </p>
      <dl className="facts">
        <Fact label={m.public_verify_checked({}, { locale })} slot="sha256" text={sha256} />
      </dl>
    </Notice>
  );
}

/** Known or not, in words. The same markup serves the server's answer and, with empty slots, the script's. */
export function VerificationAnswer({ verification, sha256 }: AnswerProps) {
  if (!verification.known) return <Unknown sha256={sha256} />;
  if ('offeredAt' in verification) return <OfferedAnswer {...verification} sha256={sha256} />;
  return <SealedAnswer {...verification} sha256={sha256} />;
}
