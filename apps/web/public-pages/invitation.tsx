import * as m from '#messages';
import { ButtonRow, LinkButton } from './kit/button.js';
import { errorFor, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Panel } from './kit/panel.js';
import { QuestionPage } from './kit/question-page.js';
import { SummaryList } from './kit/summary-list.js';
import { NewPasswordField, passwordMessage } from './new-password-field.js';

export type InvitationPageProps = {
  readonly page: PageContext;
  readonly token: string;
  readonly invitation: {
    readonly email: string;
    /** null: an invitation to the vendor's own staff. */
    readonly tenantName: string | null;
    readonly roles: readonly string[];
    /** The vendor invites to the customer, as it does its first administrator. */
    readonly byVendor: boolean;
    readonly hasAccount: boolean;
  };
  readonly name?: string;
  /** As the server names them: `name_missing`, `password_short`. */
  readonly faults?: readonly string[];
};

const roleName = (role: string, locale: PageLocale): string => {
  const names: Readonly<Record<string, string>> = {
    admin: m.identity_role_admin({}, { locale }),
    signatory: m.identity_role_signatory({}, { locale }),
    privacy: m.identity_role_privacy({}, { locale }),
    viewer: m.identity_role_viewer({}, { locale }),
    owner: m.identity_role_owner({}, { locale }),
    compliance: m.identity_role_compliance({}, { locale }),
    router: m.identity_role_router({}, { locale }),
    auditor: m.identity_role_auditor({}, { locale }),
  };
  return names[role] ?? role;
};

function Newcomer({
  page: { locale },
  name,
  errors,
  fault,
}: Pick<InvitationPageProps, 'page' | 'name'> & {
  readonly errors: readonly PageError[];
  readonly fault: string | undefined;
}) {
  return (
    <>
      <Field
        name="name"
        label={m.identity_name({}, { locale })}
        value={name}
        error={errorFor(errors, 'name')}
        autoComplete="name"
      />
      <NewPasswordField locale={locale} fault={fault} />
    </>
  );
}

/** `/invitation/:token`: who has no account yet gets one; everybody else says yes. */
export function InvitationPage({ page, token, invitation, name, faults = [] }: InvitationPageProps) {
  const { locale, processor } = page;
  const { email, tenantName, roles, byVendor, hasAccount } = invitation;
  const fault = faults.find((one) => one.startsWith('password_'));
  const errors: readonly PageError[] = [
    ...(faults.includes('name_missing') ? [{ field: 'name', message: m.identity_name_missing({}, { locale }) }] : []),
    ...(faults.includes('name_unprintable')
      ? [{ field: 'name', message: m.identity_name_unprintable({}, { locale }) }]
      : []),
    ...(fault === undefined ? [] : [{ field: 'password', message: passwordMessage(fault, locale) }]),
  ];
  const organisation = tenantName ?? processor.name;
  return (
    <QuestionPage
      page={page}
      question={
        byVendor
          ? m.identity_invitation_title_vendor({ vendor: processor.name, organisation }, { locale })
          : m.identity_invitation_title({ organisation }, { locale })
      }
      lead={hasAccount ? m.identity_invitation_known({}, { locale }) : m.identity_invitation_new({}, { locale })}
      action={`/invitation/${token}`}
      errors={errors}
      submitLabel={
        hasAccount ? m.identity_invitation_accept({}, { locale }) : m.identity_invitation_create({}, { locale })
      }
      secretAddress
    >
      <SummaryList
        rows={[
          { label: m.identity_email({}, { locale }), value: email },
          {
            label: m.identity_roles({}, { locale }),
            value: roles.map((role) => roleName(role, locale)).join(', '),
          },
        ]}
      />
      {hasAccount ? null : <Newcomer page={page} {...(name !== undefined && { name })} errors={errors} fault={fault} />}
    </QuestionPage>
  );
}

/** `/invitation/accepted`. */
export function InvitationAcceptedPage({ page }: { readonly page: PageContext }) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.identity_invitation_done_title({}, { locale })}>
      <Panel title={m.identity_invitation_done_title({}, { locale })}>
        <p>{m.identity_invitation_done_text({}, { locale })}</p>
      </Panel>
      <ButtonRow>
        <LinkButton href="/sign-in">{m.identity_sign_in_submit({}, { locale })}</LinkButton>
      </ButtonRow>
    </Layout>
  );
}
