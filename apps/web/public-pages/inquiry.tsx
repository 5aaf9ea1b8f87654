import type { ReactNode } from 'react';
import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { Button, ButtonRow } from './kit/button.js';
import { RadioGroup } from './kit/choice-group.js';
import { ComplaintNote } from './kit/complaint-note.js';
import { CPR_MASK } from './kit/cpr.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Trap } from './kit/trap.js';
import { concernsChoices, typeWords, type InquiryAnswers, type InquiryFormStep } from './inquiry-answers.js';

type Step = Exclude<InquiryFormStep, 'check'>;
type FieldName = Exclude<keyof InquiryAnswers, 'website'>;
export type InquiryFault = {
  readonly field: FieldName;
  readonly fault: 'missing' | 'too-long' | 'line-break' | 'link' | 'malformed';
};

export type InquiryPageProps = {
  readonly page: PageContext;
  readonly step: Step;
  readonly answers: InquiryAnswers;
  readonly faults: readonly InquiryFault[];
  /** The organisation, when its own link led here. */
  readonly organisation: string | null;
  readonly action: string;
  /** Under what the answers are kept between the pages. */
  readonly draft: string;
  /** What was answered before is not kept any more. */
  readonly isLost: boolean;
};

const FORM = 'inquiry-form';
const steps: readonly Step[] = ['organisation', 'type', 'message', 'contact'];
const fieldsOf: Readonly<Record<Step, readonly FieldName[]>> = {
  organisation: ['organisation'],
  type: ['type'],
  message: ['concerns', 'message'],
  contact: ['name', 'email', 'phone'],
};

function faultText({ field, fault }: InquiryFault, locale: PageLocale): string {
  if (fault === 'too-long') return m.inquiries_form_too_long({}, { locale });
  if (fault === 'line-break') return m.common_invalid_line_break({}, { locale });
  if (fault === 'link') return m.inquiries_form_name_link({}, { locale });
  const missing: Readonly<Record<FieldName, string>> = {
    organisation: m.inquiries_form_organisation_missing({}, { locale }),
    type: m.inquiries_form_type_missing({}, { locale }),
    concerns: m.inquiries_form_concerns_missing({}, { locale }),
    message: m.inquiries_form_message_missing({}, { locale }),
    name: m.inquiries_form_name_missing({}, { locale }),
    email: m.inquiries_form_email_missing({}, { locale }),
    phone: m.inquiries_form_phone_malformed({}, { locale }),
  };
  return field === 'email' && fault === 'malformed' ? m.inquiries_form_email_malformed({}, { locale }) : missing[field];
}

function questionOf(step: Step, locale: PageLocale): string {
  const questions: Readonly<Record<Step, string>> = {
    organisation: m.inquiries_form_organisation({}, { locale }),
    type: m.inquiries_form_type({}, { locale }),
    message: m.inquiries_form_message_title({}, { locale }),
    contact: m.inquiries_form_contact({}, { locale }),
  };
  return questions[step];
}

type Asked = { readonly answers: InquiryAnswers; readonly errors: readonly PageError[]; readonly locale: PageLocale };

function OrganisationQuestion({ answers, errors, locale }: Asked) {
  return (
    <Field
      name="organisation"
      warnsOfCpr
      asHeading
      label={m.inquiries_form_organisation({}, { locale })}
      hint={m.inquiries_form_organisation_hint({}, { locale })}
      error={errorFor(errors, 'organisation')}
      value={answers.organisation}
      autoComplete="organization"
    />
  );
}

function TypeQuestion({ answers, errors, locale }: Asked) {
  return (
    <RadioGroup
      name="type"
      asHeading
      legend={m.inquiries_form_type({}, { locale })}
      hint={m.inquiries_form_type_hint({}, { locale })}
      error={errorFor(errors, 'type')}
      value={answers.type}
      choices={Object.entries(typeWords(locale)).map(([value, words]) => ({ value, ...words }))}
    />
  );
}

function MessageQuestion({ answers, errors, locale }: Asked) {
  return (
    <>
      <h1>{m.inquiries_form_message_title({}, { locale })}</h1>
      <RadioGroup
        name="concerns"
        legend={m.inquiries_form_concerns({}, { locale })}
        error={errorFor(errors, 'concerns')}
        value={answers.concerns}
        choices={concernsChoices(locale)}
      />
      <Field
        name="message"
        warnsOfCpr
        type="textarea"
        rows={8}
        limit={5000}
        label={m.inquiries_form_message({}, { locale })}
        hint={m.inquiries_form_message_hint({}, { locale })}
        error={errorFor(errors, 'message')}
        value={answers.message}
      />
    </>
  );
}

function ContactQuestion({ answers, errors, locale }: Asked) {
  return (
    <>
      <h1>{m.inquiries_form_contact({}, { locale })}</h1>
      <p className="lead">{m.inquiries_form_contact_lead({}, { locale })}</p>
      <Field
        name="name"
        warnsOfCpr
        label={m.inquiries_form_name({}, { locale })}
        error={errorFor(errors, 'name')}
        value={answers.name}
        autoComplete="name"
        spellCheck={false}
      />
      <Field
        name="email"
        type="email"
        label={m.inquiries_form_email({}, { locale })}
        hint={m.inquiries_form_email_hint({}, { locale })}
        error={errorFor(errors, 'email')}
        value={answers.email}
        autoComplete="email"
        spellCheck={false}
      />
      <Field
        name="phone"
        warnsOfCpr
        type="tel"
        width="medium"
        optional
        label={m.inquiries_form_phone({}, { locale })}
        error={errorFor(errors, 'phone')}
        value={answers.phone}
        autoComplete="tel"
      />
    </>
  );
}

const questionFor: Readonly<Record<Step, (asked: Asked) => ReactNode>> = {
  organisation: OrganisationQuestion,
  type: TypeQuestion,
  message: MessageQuestion,
  contact: ContactQuestion,
};

/** `/inquiry`: one question a page. The other answers travel along in the form; nothing is stored before it is sent. */
export function InquiryPage({ page, step, answers, faults, organisation, action, draft, isLost }: InquiryPageProps) {
  const { locale, processor } = page;
  const errors = faults.map((fault): PageError => ({ field: fault.field, message: faultText(fault, locale) }));
  const { website, ...others } = answers;
  const carried = Object.fromEntries(
    Object.entries(others).filter(([name]) => !fieldsOf[step].some((field) => field === name)),
  );
  const shown = organisation === null ? steps : steps.filter((each) => each !== 'organisation');
  const current = shown.indexOf(step);
  const before = shown[current - 1];
  const Question = questionFor[step];
  return (
    <Layout
      page={page}
      title={questionOf(step, locale)}
      hasErrors={errors.length > 0}
      languageForm={{ id: FORM, action }}
    >
      <ErrorSummary errors={errors} />
      {fieldsOf[step].some((field) => answers[field].includes(CPR_MASK)) ? (
        <Notice tone="warning" title={m.inquiries_masked_title({}, { locale })}>
          <p>{m.inquiries_masked_text({}, { locale })}</p>
        </Notice>
      ) : null}
      {isLost ? (
        <Notice tone="warning" title={m.inquiries_form_lost_title({}, { locale })}>
          <p>{m.inquiries_form_lost_text({}, { locale })}</p>
        </Notice>
      ) : null}
      <p className="step-count">
        {m.inquiries_form_question_of({ current: current + 1, total: shown.length }, { locale })}
      </p>
      {organisation === null ? null : <p className="quiet">{m.inquiries_form_to({ organisation }, { locale })}</p>}
      <Form id={FORM} action={action} carried={{ ...carried, step, draft }}>
        <Question answers={answers} errors={errors} locale={locale} />
        <Trap value={website} />
        <ButtonRow>
          <Button>{m.public_kit_continue({}, { locale })}</Button>
          {before === undefined ? null : (
            <Button look="quiet" name="goto" value={before}>
              {m.public_kit_back({}, { locale })}
            </Button>
          )}
        </ButtonRow>
      </Form>
      <h2>{m.inquiries_form_privacy_title({}, { locale })}</h2>
      <p>{m.inquiries_form_privacy({ name: processor.name }, { locale })}</p>
      <p>
        <a href={publicAddress.privacy}>{m.inquiries_form_privacy_link({}, { locale })}</a>
      </p>
      <ComplaintNote />
    </Layout>
  );
}
