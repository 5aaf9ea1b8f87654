import * as m from '#messages';
import { Button } from './kit/button.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { PrivacyLink } from './kit/privacy-link.js';

export type SignInPageProps = {
  readonly page: PageContext;
  /** Where to go afterwards: a path of the portal. */
  readonly returnTo: string | null;
  readonly email?: string;
  /** The portal has just been set up. */
  readonly isCreated?: boolean;
  /** `again`: the second step took too long, or had too many tries. */
  readonly fault?: 'missing' | 'refused' | 'again';
};

function errorsOf({ fault, email = '', page: { locale } }: SignInPageProps): readonly PageError[] {
  if (fault === 'refused') return [{ field: 'email', message: m.identity_sign_in_refused({}, { locale }) }];
  if (fault !== 'missing') return [];
  const noEmail = { field: 'email', message: m.identity_email_missing({}, { locale }) };
  const noPassword = { field: 'password', message: m.identity_password_missing({}, { locale }) };
  return email.trim() === '' ? [noEmail, noPassword] : [noPassword];
}

/** `/sign-in`: one way in for customers and staff. */
export function SignInPage(props: SignInPageProps) {
  const { page, returnTo, email, isCreated = false, fault } = props;
  const { locale, processor } = page;
  const errors = errorsOf(props);
  return (
    <Layout page={page} title={m.identity_sign_in_title({}, { locale })} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{m.identity_sign_in_title({}, { locale })}</h1>
      <p className="lead">{m.identity_sign_in_lead({ name: processor.name }, { locale })}</p>
      {isCreated ? (
        <Notice tone="success" title={m.identity_sign_in_created_title({}, { locale })}>
          <p>{m.identity_sign_in_created_text({}, { locale })}</p>
        </Notice>
      ) : null}
      {fault === 'again' ? (
        <Notice tone="warning" title={m.identity_sign_in_again_title({}, { locale })}>
          <p>{m.identity_sign_in_again_text({}, { locale })}</p>
        </Notice>
      ) : null}
      <Form action="/sign-in" carried={returnTo === null ? {} : { return: returnTo }}>
        <Field
          name="email"
          type="email"
          label={m.identity_email({}, { locale })}
          value={email}
          error={errorFor(errors, 'email')}
          autoComplete="username"
          spellCheck={false}
        />
        <Field
          name="password"
          type="password"
          label={m.identity_password({}, { locale })}
          error={errorFor(errors, 'password')}
          autoComplete="current-password"
        />
        <Button>{m.identity_sign_in_submit({}, { locale })}</Button>
      </Form>
      <PrivacyLink />
      <p>
        <a href="/password/forgotten">{m.identity_sign_in_forgotten({}, { locale })}</a>
      </p>
      <p className="quiet">{m.identity_sign_in_no_account({}, { locale })}</p>
    </Layout>
  );
}
