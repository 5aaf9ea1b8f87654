import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { Button } from './kit/button.js';
import { DownloadLink } from './kit/download-link.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { VerificationAnswer, type Verification } from './verify-answer.js';
import { VerifyDrop } from './verify-drop.js';
import { VerifyLook } from './verify-look.js';

export type VerifyPageProps = {
  readonly page: PageContext;
  /** What was asked for with `?sha256=`, as it was typed. */
  readonly sha256?: string;
  readonly verification?: Verification;
  /** `?sha256=` was not 64 hexadecimal digits: send the page with 422. */
  readonly invalid?: boolean;
};

const commands = ['certutil -hashfile aftale.pdf SHA256', 'shasum -a 256 aftale.pdf', 'sha256sum aftale.pdf'] as const;
const systems = ['Windows', 'macOS', 'Linux'] as const;

/** The answer is the title, so that it is the first thing heard when the page comes. */
function titleFor(verification: Verification | undefined, locale: PageContext['locale']): string {
  if (!verification) return m.public_verify_title({}, { locale });
  if (verification.known && 'offeredAt' in verification) return m.public_verify_offered_title({}, { locale });
  return verification.known
    ? m.public_verify_known_title({}, { locale })
    : m.public_verify_unknown_title({}, { locale });
}

function HowToHash({ locale }: Pick<PageContext, 'locale'>) {
  return (
    <details className="fold">
      <summary>{m.public_verify_how({}, { locale })}</summary>
      <p>{m.public_verify_how_text({}, { locale })}</p>
      <dl className="facts">
        {commands.map((command, index) => (
          <div key={command}>
            <dt>{systems[index]}</dt>
            <dd className="code">{command}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** `/verify`: is this file the one that was sealed? A GET form, for asking changes nothing. */
export function VerifyPage({ page, sha256, verification, invalid = false }: VerifyPageProps) {
  const { locale, processor } = page;
  const errors: readonly PageError[] = invalid
    ? [{ field: 'sha256', message: m.public_verify_hash_invalid({}, { locale }) }]
    : [];
  return (
    <Layout page={page} title={titleFor(verification, locale)} hasErrors={invalid} scripts={['verify']}>
      <ErrorSummary errors={errors} />
      <h1>{m.public_verify_title({}, { locale })}</h1>
      <p className="lead">{m.public_verify_lead({ name: processor.name }, { locale })}</p>
      <div id="answer" aria-live="polite" aria-atomic="true">
        {verification && sha256 ? <VerificationAnswer verification={verification} sha256={sha256} /> : null}
      </div>
      <VerifyDrop />
      <VerifyLook />
      <noscript>
        <Notice>
          <p>{m.public_verify_no_script({}, { locale })}</p>
        </Notice>
      </noscript>
      <h2>{m.public_verify_by_hash({}, { locale })}</h2>
      <form className="form" method="get" action={publicAddress.verify} noValidate>
        <Field
          name="sha256"
          label={m.public_verify_hash({}, { locale })}
          hint={m.public_verify_hash_hint({}, { locale })}
          error={errorFor(errors, 'sha256')}
          value={sha256}
          autoComplete="off"
          spellCheck={false}
        />
        <Button look="secondary">{m.public_verify_submit({}, { locale })}</Button>
      </form>
      <HowToHash locale={locale} />
      <h2>{m.public_verify_certificate({}, { locale })}</h2>
      <p>{m.public_verify_certificate_text({}, { locale })}</p>
      <DownloadLink href={publicAddress.certificate} details="PEM">
        {m.public_verify_certificate_get({}, { locale })}
      </DownloadLink>
      <h2>{m.public_verify_limits({}, { locale })}</h2>
      <p>{m.public_verify_limits_text({}, { locale })}</p>
      <h3>{m.public_verify_proves({}, { locale })}</h3>
      <ul>
        <li>{m.public_verify_proves_same({}, { locale })}</li>
        <li>{m.public_verify_proves_seal({ name: processor.name }, { locale })}</li>
      </ul>
      <h3>{m.public_verify_proves_not({}, { locale })}</h3>
      <ul>
        <li>{m.public_verify_proves_not_who({}, { locale })}</li>
        <li>{m.public_verify_proves_not_authority({}, { locale })}</li>
        <li>{m.public_verify_proves_not_in_force({}, { locale })}</li>
        <li>{m.public_verify_proves_not_true({}, { locale })}</li>
      </ul>
    </Layout>
  );
}
