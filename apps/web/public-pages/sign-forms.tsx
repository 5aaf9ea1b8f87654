import * as m from '#messages';
import { Button, EnterButton } from './kit/button.js';
import { CheckboxGroup } from './kit/choice-group.js';
import { CopyText } from './kit/copy-text.js';
import { errorFor } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Notice } from './kit/notice.js';
import { PrivacyLink } from './kit/privacy-link.js';
import { SignDrawing } from './sign-drawing.js';
import type { SignPageProps } from './sign-props.js';

/** Beneath the agreement: a code by mail, then the signature. One form, so that asking for a code keeps what is typed. */
export function SignForms(props: SignPageProps) {
  const { page, base, contentHash } = props;
  const { locale } = page;
  return (
    <section id="sign" className="sign" aria-labelledby="sign-heading">
      <h2 id="sign-heading">{m.signing_heading({}, { locale })}</h2>
      <Form action={`${base}/signature`} carried={{ hash: contentHash }}>
        <EnterButton />
        <CodeStep {...props} />
        <h3>{m.signing_sign_heading({}, { locale })}</h3>
        <OpenPoints {...props} />
        <SignatureFields {...props} />
      </Form>
    </section>
  );
}

/** What is still open is not waited for. */
function OpenPoints({ page: { locale }, base, openProposals }: SignPageProps) {
  if (openProposals === 0) return null;
  return (
    <Notice tone="warning" title={m.agreement_proposals_open_title({ count: openProposals }, { locale })}>
      <p>
        {m.agreement_proposals_open_text({}, { locale })}{' '}
        <a href={`${base}/proposals`}>{m.agreement_proposals_open_link({}, { locale })}</a>
      </p>
    </Notice>
  );
}

function CodeStep({ page: { locale }, base, signer: { email }, codeSent, codeMinutes }: SignPageProps) {
  return (
    <>
      <h3>{m.signing_code_heading({}, { locale })}</h3>
      {codeSent ? (
        <Notice tone="success" title={m.signing_code_sent_title({}, { locale })}>
          <p>{m.signing_code_sent_text({ email }, { locale })}</p>
        </Notice>
      ) : (
        <p>{m.signing_code_text({ email, minutes: codeMinutes }, { locale })}</p>
      )}
      <Button look={codeSent ? 'secondary' : 'primary'} formAction={`${base}/code#sign`}>
        {codeSent ? m.signing_code_again({}, { locale }) : m.signing_code_send({}, { locale })}
      </Button>
    </>
  );
}

function SignatureFields({ page, controller, contentHash, signer, codeSent, errors = [], values }: SignPageProps) {
  const { locale } = page;
  const text = (name: string, known = '') => ({ name, value: values?.[name] ?? known, error: errorFor(errors, name) });
  const ticked = (name: string) => ({
    name,
    values: values?.[name] === 'yes' ? ['yes'] : [],
    error: errorFor(errors, name),
  });
  return (
    <>
      <Field
        {...text('code')}
        label={m.signing_code({}, { locale })}
        hint={m.signing_code_hint({}, { locale })}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Field {...text('name', signer.name)} label={m.signing_name({}, { locale })} autoComplete="name" />
      <Field
        {...text('title', signer.title)}
        label={m.signing_title({}, { locale })}
        hint={m.signing_title_hint({}, { locale })}
        autoComplete="organization-title"
      />
      <CheckboxGroup
        {...ticked('authority')}
        legend={m.signing_authority_legend({}, { locale })}
        choices={[{ value: 'yes', label: m.signing_authority({ controller }, { locale }) }]}
      />
      <CheckboxGroup
        {...ticked('consent')}
        legend={m.signing_consent_legend({}, { locale })}
        choices={[{ value: 'yes', label: m.signing_consent({}, { locale }) }]}
      />
      <Field {...text('signature')} label={m.signing_typed({}, { locale })} autoComplete="off" spellCheck={false} />
      <SignDrawing value={values?.['drawing'] ?? ''} error={errorFor(errors, 'drawing')} />
      <div className="labelled">
        <span className="quiet">{m.signing_hash({}, { locale })}</span>
        <CopyText id="content-hash" text={contentHash} code />
      </div>
      <p className="quiet">{m.signing_privacy({}, { locale })}</p>
      <PrivacyLink />
      <Button look={codeSent ? 'primary' : 'secondary'}>{m.signing_submit({}, { locale })}</Button>
    </>
  );
}
