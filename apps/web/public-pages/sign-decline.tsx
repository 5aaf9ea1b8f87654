import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { Button, EnterButton } from './kit/button.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { SummaryList } from './kit/summary-list.js';
import { SignCodeStep } from './sign-code-step.js';

export type SignDeclinePageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  readonly controller: string;
  /** Others sign besides. */
  readonly isOneOfSeveral: boolean;
  /** Of the signatory, masked. */
  readonly email: string;
  readonly codeMinutes: number;
  readonly codeSent: boolean;
  readonly errors?: readonly PageError[];
  readonly values?: Readonly<Record<'reason' | 'code', string>>;
};

/** `/s/:token/decline`: why not. It ends the agreement for everybody, so a code shows that the signatory wants it. */
export function SignDeclinePage(props: SignDeclinePageProps) {
  const { page, base, email, codeMinutes, codeSent, errors = [] } = props;
  const { locale } = page;
  const title = m.signing_decline_title({}, { locale });
  return (
    <Layout page={page} title={title} hasErrors={errors.length > 0} secretAddress>
      <BackLink href={base} />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <Lead {...props} />
      <Form action={`${base}/decline`}>
        <EnterButton />
        <SignCodeStep
          action={`${base}/decline/code`}
          text={m.signing_decline_code_text({ email, minutes: codeMinutes }, { locale })}
          {...{ email, codeSent }}
        />
        <Fields {...props} errors={errors} />
      </Form>
    </Layout>
  );
}

function Lead({
  page: { locale, processor },
  base,
  reference,
  version,
  controller,
  isOneOfSeveral,
}: SignDeclinePageProps) {
  return (
    <>
      <SummaryList
        rows={[
          {
            label: m.signing_decline_what({}, { locale }),
            value: m.signing_kicker({ reference, version }, { locale }),
          },
          {
            label: m.signing_decline_between({}, { locale }),
            value: m.signing_decline_parties({ controller, processor: processor.name }, { locale }),
          },
        ]}
      />
      <div className="lead">
        <p>{m.signing_decline_lead({ processor: processor.name }, { locale })}</p>
        <p>
          <Sentence of={(link) => m.signing_decline_not_me({ link }, { locale })}>
            <a href={`${base}/forward`}>{m.signing_decline_hand_on({}, { locale })}</a>
          </Sentence>
        </p>
        {isOneOfSeveral ? <p>{m.signing_decline_all({}, { locale })}</p> : null}
      </div>
    </>
  );
}

function Fields({ page: { locale, processor }, errors = [], values }: SignDeclinePageProps) {
  return (
    <>
      <h2>{m.signing_decline_step({}, { locale })}</h2>
      <Field
        name="reason"
        label={m.signing_decline_reason({}, { locale })}
        hint={m.signing_decline_reason_hint({ processor: processor.name }, { locale })}
        error={errorFor(errors, 'reason')}
        value={values?.reason}
        type="textarea"
        limit={2000}
      />
      <Field
        name="code"
        label={m.signing_code({}, { locale })}
        hint={m.signing_code_hint({}, { locale })}
        error={errorFor(errors, 'code')}
        value={values?.code}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button look="danger">{m.signing_decline_submit({}, { locale })}</Button>
    </>
  );
}
