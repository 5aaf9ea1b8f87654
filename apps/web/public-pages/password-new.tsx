import * as m from '#messages';
import { ButtonRow, LinkButton } from './kit/button.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { Panel } from './kit/panel.js';
import { QuestionPage } from './kit/question-page.js';
import { NewPasswordField, passwordMessage } from './new-password-field.js';

export type PasswordNewPageProps = {
  readonly page: PageContext;
  readonly token: string;
  /** As the server names it: `password_short`. */
  readonly fault?: string | undefined;
};

/** `/password/:token`, from the mailed link. */
export function PasswordNewPage({ page, token, fault }: PasswordNewPageProps) {
  const { locale } = page;
  return (
    <QuestionPage
      page={page}
      question={m.identity_reset_title({}, { locale })}
      action={`/password/${token}`}
      errors={fault === undefined ? [] : [{ field: 'password', message: passwordMessage(fault, locale) }]}
      submitLabel={m.identity_reset_submit({}, { locale })}
      secretAddress
    >
      <NewPasswordField locale={locale} fault={fault} />
    </QuestionPage>
  );
}

/** `/password/changed`. */
export function PasswordChangedPage({ page }: { readonly page: PageContext }) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.identity_reset_done_title({}, { locale })}>
      <Panel title={m.identity_reset_done_title({}, { locale })}>
        <p>{m.identity_reset_done_text({}, { locale })}</p>
      </Panel>
      <ButtonRow>
        <LinkButton href="/sign-in">{m.identity_sign_in_submit({}, { locale })}</LinkButton>
      </ButtonRow>
    </Layout>
  );
}
