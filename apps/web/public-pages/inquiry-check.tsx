import * as m from '#messages';
import { Button, ButtonRow } from './kit/button.js';
import { ComplaintNote } from './kit/complaint-note.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { SummaryList } from './kit/summary-list.js';
import { concernsChoices, typeLabel, type InquiryAnswers } from './inquiry-answers.js';

export type InquiryCheckPageProps = {
  readonly page: PageContext;
  readonly answers: InquiryAnswers;
  readonly organisation: string | null;
  readonly action: string;
  /** Under what the answers are kept between the pages. */
  readonly draft: string;
  /** The answers in which a civil registration number stood; it has been taken out. */
  readonly masked: readonly ('organisation' | 'message' | 'name' | 'phone')[];
  /** Names this sending, so that a button pressed twice sends one inquiry. */
  readonly submission: string;
};

/** All answers at a glance, each to be changed, before anything is sent. */
export function InquiryCheckPage(props: InquiryCheckPageProps) {
  const { page, answers, organisation, action, draft, masked, submission } = props;
  const { locale } = page;
  const { organisation: about, concerns, message, name, email, phone } = answers;
  const change = [
    ...(organisation === null ? [{ step: 'organisation', label: m.inquiries_check_organisation({}, { locale }) }] : []),
    { step: 'type', label: m.inquiries_check_type({}, { locale }) },
    { step: 'message', label: m.inquiries_check_message({}, { locale }) },
    { step: 'contact', label: m.inquiries_check_contact({}, { locale }) },
  ];
  return (
    <Layout page={page} title={m.inquiries_check_title({}, { locale })}>
      <h1>{m.inquiries_check_title({}, { locale })}</h1>
      {masked.length > 0 ? (
        <Notice tone="warning" title={m.inquiries_masked_title({}, { locale })}>
          <p>{m.inquiries_masked_text({}, { locale })}</p>
          <ul>
            {masked.map((field) => (
              <li key={field}>{writtenLabel(field, locale)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { label: m.inquiries_check_organisation({}, { locale }), value: about },
          { label: m.inquiries_check_type({}, { locale }), value: typeLabel(answers, locale) },
          {
            label: m.inquiries_form_concerns({}, { locale }),
            value: concernsChoices(locale).find(({ value }) => value === concerns)?.label ?? '',
          },
          { label: m.inquiries_check_message({}, { locale }), value: message, written: true },
          { label: m.inquiries_form_name({}, { locale }), value: name },
          { label: m.inquiries_form_email({}, { locale }), value: email },
          ...(phone === '' ? [] : [{ label: m.inquiries_form_phone({}, { locale }), value: phone }]),
        ]}
      />
      <Form action={action} carried={{ ...answers, step: 'check', draft, submission }}>
        <p>{m.inquiries_check_next({}, { locale })}</p>
        <ButtonRow>
          <Button>{m.inquiries_check_submit({}, { locale })}</Button>
        </ButtonRow>
        <h2>{m.inquiries_check_change({}, { locale })}</h2>
        <ButtonRow>
          {change.map(({ step, label }) => (
            <Button key={step} look="secondary" name="goto" value={step}>
              {label}
            </Button>
          ))}
        </ButtonRow>
      </Form>
      <ComplaintNote />
    </Layout>
  );
}

function writtenLabel(field: InquiryCheckPageProps['masked'][number], locale: PageLocale): string {
  const labels = {
    organisation: m.inquiries_check_organisation({}, { locale }),
    message: m.inquiries_check_message({}, { locale }),
    name: m.inquiries_form_name({}, { locale }),
    phone: m.inquiries_form_phone({}, { locale }),
  };
  return labels[field];
}
