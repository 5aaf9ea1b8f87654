import * as m from '#messages';
import { Button } from './kit/button.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';

export type InquiryStatusAskPageProps = {
  readonly page: PageContext;
  readonly reference: string;
  readonly email: string;
  readonly wrong: readonly ('reference' | 'email')[];
  /** The link belongs to another browser, or this one keeps no cookies. */
  readonly elsewhere?: boolean;
};

/** `/inquiry/status`: reference and address. */
export function InquiryStatusAskPage({ page, reference, email, wrong, elsewhere = false }: InquiryStatusAskPageProps) {
  const { locale } = page;
  const messages = {
    reference: m.inquiries_status_reference_wrong({}, { locale }),
    email: m.inquiries_form_email_malformed({}, { locale }),
  };
  const errors = wrong.map((field): PageError => ({ field, message: messages[field] }));
  return (
    <Layout page={page} title={m.inquiries_status_title({}, { locale })} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{m.inquiries_status_title({}, { locale })}</h1>
      <p className="lead">{m.inquiries_status_lead({}, { locale })}</p>
      {elsewhere ? (
        <Notice tone="warning" title={m.inquiries_status_elsewhere({}, { locale })}>
          <p>{m.inquiries_status_elsewhere_text({}, { locale })}</p>
        </Notice>
      ) : null}
      <Form action="/inquiry/status">
        <Field
          name="reference"
          width="medium"
          label={m.public_kit_reference({}, { locale })}
          hint={m.inquiries_status_reference_hint({}, { locale })}
          error={errorFor(errors, 'reference')}
          value={reference}
          autoComplete="off"
          spellCheck={false}
        />
        <Field
          name="email"
          type="email"
          label={m.inquiries_form_email({}, { locale })}
          hint={m.inquiries_status_email_hint({}, { locale })}
          error={errorFor(errors, 'email')}
          value={email}
          autoComplete="email"
          spellCheck={false}
        />
        <Button>{m.inquiries_status_submit({}, { locale })}</Button>
      </Form>
    </Layout>
  );
}

export type InquiryCodePageProps = { readonly page: PageContext; readonly action: string; readonly wrong: boolean };

/** The mailed code. The page is the same whether or not a mail was sent. */
export function InquiryCodePage({ page, action, wrong }: InquiryCodePageProps) {
  const { locale } = page;
  const errors: readonly PageError[] = wrong
    ? [{ field: 'code', message: m.inquiries_code_wrong({}, { locale }) }]
    : [];
  return (
    <Layout page={page} title={m.inquiries_code_title({}, { locale })} hasErrors={wrong} secretAddress>
      <ErrorSummary errors={errors} />
      <h1>{m.inquiries_code_title({}, { locale })}</h1>
      <p className="lead">{m.inquiries_code_lead({}, { locale })}</p>
      <Form action={action}>
        <Field
          name="code"
          width="short"
          label={m.inquiries_code_label({}, { locale })}
          hint={m.inquiries_code_hint({}, { locale })}
          error={errorFor(errors, 'code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck={false}
        />
        <Button>{m.public_kit_continue({}, { locale })}</Button>
      </Form>
      <p>
        <a href="/inquiry/status">{m.inquiries_code_again({}, { locale })}</a>
      </p>
    </Layout>
  );
}
