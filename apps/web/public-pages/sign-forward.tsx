import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { Button, EnterButton } from './kit/button.js';
import { errorFor, ErrorSummary, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { PrivacyLink } from './kit/privacy-link.js';
import { SignCodeStep } from './sign-code-step.js';

export type SignForwardPageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly controller: string;
  /** Of the present signatory, masked. */
  readonly email: string;
  readonly codeMinutes: number;
  readonly codeSent: boolean;
  readonly errors?: readonly PageError[];
  readonly values?: Readonly<Record<'name' | 'email' | 'title' | 'message' | 'code', string>>;
};

/** `/s/:token/forward`: who should sign instead. The code shows that the signatory wants it, and not just the link's finder. */
export function SignForwardPage(props: SignForwardPageProps) {
  const { page, base, reference, controller, errors = [] } = props;
  const { locale, processor } = page;
  const title = m.signing_forward_title({}, { locale });
  return (
    <Layout page={page} title={title} hasErrors={errors.length > 0} secretAddress>
      <BackLink href={base} />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <p className="lead">{m.signing_forward_lead({ reference, controller }, { locale })}</p>
      <ul>
        <li>{m.signing_forward_point_dies({}, { locale })}</li>
        <li>{m.signing_forward_point_told({ processor: processor.name }, { locale })}</li>
        <li>{m.signing_forward_point_kept({}, { locale })}</li>
      </ul>
      <Form action={`${base}/forward`}>
        <EnterButton />
        <SignCodeStep
          action={`${base}/forward/code`}
          text={m.signing_forward_code_text({ email: props.email, minutes: props.codeMinutes }, { locale })}
          {...{ email: props.email, codeSent: props.codeSent }}
        />
        <SuccessorFields {...props} errors={errors} />
      </Form>
    </Layout>
  );
}

function SuccessorFields({
  page: { locale, processor },
  controller,
  codeSent,
  errors = [],
  values,
}: SignForwardPageProps) {
  const text = (name: 'name' | 'email' | 'title' | 'message' | 'code') => ({
    name,
    value: values?.[name],
    error: errorFor(errors, name),
  });
  return (
    <>
      <h2>{m.signing_forward_who({}, { locale })}</h2>
      <Field {...text('name')} label={m.signing_forward_name({}, { locale })} autoComplete="off" />
      <Field {...text('email')} type="email" label={m.signing_forward_email({}, { locale })} autoComplete="off" />
      <Field {...text('title')} label={m.signing_forward_position({}, { locale })} autoComplete="off" optional />
      <Field
        {...text('message')}
        type="textarea"
        rows={4}
        limit={500}
        label={m.signing_forward_message({ processor: processor.name, controller }, { locale })}
        hint={m.signing_forward_message_hint({}, { locale })}
      />
      <Field
        {...text('code')}
        label={m.signing_code({}, { locale })}
        hint={m.signing_code_hint({}, { locale })}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <PrivacyLink />
      <Button look={codeSent ? 'primary' : 'secondary'}>{m.signing_forward_submit({}, { locale })}</Button>
    </>
  );
}
