import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { Field } from './kit/field.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';

export type PasswordForgottenPageProps = {
  readonly page: PageContext;
  readonly email?: string;
  readonly wrong?: boolean;
  /** The wish was taken. The page says the same whether there is an account or not. */
  readonly sent?: boolean;
  /** A link led here that is used up or too old. */
  readonly over?: boolean;
};

/** `/password/forgotten` and `/password/sent`. */
export function PasswordForgottenPage({ page, email, wrong, sent, over }: PasswordForgottenPageProps) {
  const { locale } = page;
  if (sent)
    return (
      <Layout page={page} title={m.identity_forgotten_sent_title({}, { locale })}>
        <BackLink href="/sign-in" />
        <h1>{m.identity_forgotten_sent_title({}, { locale })}</h1>
        <p className="lead">{m.identity_forgotten_sent_text({}, { locale })}</p>
        <p>{m.identity_forgotten_sent_none({}, { locale })}</p>
      </Layout>
    );
  const message = m.identity_email_invalid({}, { locale });
  return (
    <QuestionPage
      page={page}
      question={m.identity_forgotten_title({}, { locale })}
      lead={m.identity_forgotten_lead({}, { locale })}
      before={
        over ? (
          <Notice tone="warning" title={m.identity_forgotten_over_title({}, { locale })}>
            <p>{m.identity_forgotten_over_text({}, { locale })}</p>
          </Notice>
        ) : null
      }
      back="/sign-in"
      action="/password/forgotten"
      errors={wrong ? [{ field: 'email', message }] : []}
      submitLabel={m.identity_forgotten_submit({}, { locale })}
    >
      <Field
        name="email"
        type="email"
        label={m.identity_email({}, { locale })}
        value={email}
        error={wrong ? message : undefined}
        autoComplete="username"
        spellCheck={false}
      />
    </QuestionPage>
  );
}
