import * as m from '#messages';
import { Field } from './kit/field.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';

export type SignInCodePageProps = { readonly page: PageContext; readonly wrong?: boolean };

/** `/sign-in/code`: the second step, a code from the app or a recovery code. */
export function SignInCodePage({ page, wrong = false }: SignInCodePageProps) {
  const { locale } = page;
  const message = m.identity_code_wrong({}, { locale });
  return (
    <QuestionPage
      page={page}
      question={m.identity_code_title({}, { locale })}
      back="/sign-in"
      step={{ current: 2, total: 2 }}
      action="/sign-in/code"
      errors={wrong ? [{ field: 'code', message }] : []}
      submitLabel={m.identity_sign_in_submit({}, { locale })}
      after={
        <details className="fold">
          <summary>{m.identity_code_lost({}, { locale })}</summary>
          <p>{m.identity_code_lost_text({}, { locale })}</p>
        </details>
      }
    >
      <Field
        name="code"
        label={m.identity_code({}, { locale })}
        hint={m.identity_code_hint({}, { locale })}
        error={wrong ? message : undefined}
        width="medium"
        autoComplete="one-time-code"
        spellCheck={false}
      />
    </QuestionPage>
  );
}
