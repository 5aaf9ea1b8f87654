import { countryCodes, isThirdCountry } from '#countries';
import * as m from '#messages';
import { Button } from './kit/button.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field, type FieldProps } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { NewPasswordField, passwordMessage } from './new-password-field.js';

export type FirstRunPageProps = {
  readonly page: PageContext;
  /** What was typed, by field; never the password. */
  readonly values: Readonly<Record<string, string>>;
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
};

type Question = Pick<FieldProps, 'type' | 'autoComplete' | 'optional' | 'width' | 'hint' | 'options'> & {
  readonly name: string;
  readonly label: string;
  readonly fault: string;
  /** Where nothing was written, if that is another fault. */
  readonly missing?: string;
};

/** The EU and the EEA first: where most vendors under the GDPR are. */
function countryOptions(locale: PageLocale): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort(
      (a, b) =>
        Number(isThirdCountry(a.value)) - Number(isThirdCountry(b.value)) || a.label.localeCompare(b.label, locale),
    );
}

const vendorQuestions = (locale: PageLocale): readonly Question[] => [
  {
    name: 'name',
    label: m.identity_first_run_name({}, { locale }),
    hint: m.customers_company_name_hint({}, { locale }),
    fault: m.identity_first_run_name_wrong({}, { locale }),
    autoComplete: 'organization',
  },
  {
    name: 'registrationNumber',
    label: m.identity_first_run_number({}, { locale }),
    hint: m.customers_registration_number_hint({}, { locale }),
    fault: m.identity_first_run_number_wrong({}, { locale }),
    missing: m.identity_first_run_number_missing({}, { locale }),
    width: 'medium',
  },
  {
    name: 'address',
    label: m.identity_first_run_address({}, { locale }),
    hint: m.customers_address_hint({}, { locale }),
    fault: m.identity_first_run_address_wrong({}, { locale }),
    autoComplete: 'street-address',
  },
  {
    name: 'country',
    label: m.identity_first_run_country({}, { locale }),
    fault: m.identity_first_run_country_wrong({}, { locale }),
    type: 'select',
    options: countryOptions(locale),
    width: 'medium',
    autoComplete: 'country',
  },
  {
    name: 'email',
    label: m.identity_first_run_email({}, { locale }),
    hint: m.identity_first_run_email_hint({}, { locale }),
    fault: m.identity_first_run_email_wrong({}, { locale }),
    type: 'email',
  },
  {
    name: 'website',
    label: m.identity_first_run_website({}, { locale }),
    fault: m.identity_first_run_website_wrong({}, { locale }),
    optional: true,
    autoComplete: 'url',
  },
];

const ownerQuestions = (locale: PageLocale): readonly Question[] => [
  {
    name: 'ownerName',
    label: m.identity_name({}, { locale }),
    fault: m.identity_name_missing({}, { locale }),
    autoComplete: 'name',
  },
  {
    name: 'ownerEmail',
    label: m.identity_email({}, { locale }),
    hint: m.identity_first_run_own_email_hint({}, { locale }),
    fault: m.identity_first_run_own_email_wrong({}, { locale }),
    type: 'email',
    autoComplete: 'username',
  },
];

/** `/first-run`: an empty portal asks whose it is. */
export function FirstRunPage({ page, values, faults = [] }: FirstRunPageProps) {
  const { locale } = page;
  const [vendor, owner] = [vendorQuestions(locale), ownerQuestions(locale)];
  const wrong = faults.find(({ path }) => path === 'password')?.code;
  // It is not sent back, so whatever else is wrong, it has to be typed once more.
  const passwordFault = faults.length > 0 ? (wrong ?? 'password_again') : undefined;
  const errors: readonly PageError[] = [
    ...[...vendor, ...owner]
      .filter(({ name }) => faults.some(({ path }) => path === name))
      .map(({ name, fault, missing = fault }) => ({
        field: name,
        message: (values[name] ?? '').trim() === '' ? missing : fault,
      })),
    ...(passwordFault === undefined ? [] : [{ field: 'password', message: passwordMessage(passwordFault, locale) }]),
  ];
  const ask = ({ fault: _fault, missing: _missing, ...question }: Question) => (
    <Field key={question.name} {...question} value={values[question.name]} error={errorFor(errors, question.name)} />
  );
  return (
    <Layout page={page} title={m.identity_first_run_title({}, { locale })} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{m.identity_first_run_title({}, { locale })}</h1>
      <p className="lead">{m.identity_first_run_lead({}, { locale })}</p>
      <Form action="/first-run">
        <h2>{m.identity_first_run_vendor({}, { locale })}</h2>
        {vendor.map(ask)}
        <h2>{m.identity_first_run_owner({}, { locale })}</h2>
        <p>{m.identity_first_run_owner_text({}, { locale })}</p>
        {owner.map(ask)}
        <NewPasswordField locale={locale} fault={passwordFault} isFirst />
        <Button>{m.identity_first_run_submit({}, { locale })}</Button>
      </Form>
    </Layout>
  );
}
