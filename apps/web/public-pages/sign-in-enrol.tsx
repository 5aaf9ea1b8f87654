import * as m from '#messages';
import { Field } from './kit/field.js';
import { CopyText } from './kit/copy-text.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';

export type SignInEnrolPageProps = {
  readonly page: PageContext;
  readonly offer: {
    /** Base32, for people who type it. */
    readonly secret: string;
    /** A `data:` address of an image. */
    readonly qrCode: string;
    readonly offer: string;
  };
  readonly wrong?: boolean;
};

/** `/sign-in/enrolment`: staff set up their second factor before anything else opens. */
export function SignInEnrolPage({ page, offer, wrong = false }: SignInEnrolPageProps) {
  const { locale } = page;
  const message = m.identity_code_wrong({}, { locale });
  return (
    <QuestionPage
      page={page}
      question={m.identity_enrol_title({}, { locale })}
      lead={m.identity_enrol_lead({}, { locale })}
      action="/sign-in/enrolment"
      carried={{ offer: offer.offer }}
      errors={wrong ? [{ field: 'code', message }] : []}
      submitLabel={m.identity_enrol_submit({}, { locale })}
    >
      <ol className="enrolment-steps">
        <li>{m.identity_enrol_step_app({}, { locale })}</li>
        <li>
          <p>{m.identity_enrol_step_scan({}, { locale })}</p>
          <img
            className="qr-code"
            src={offer.qrCode}
            alt={m.identity_enrol_qr_code({}, { locale })}
            width={220}
            height={220}
          />
          <p>{m.identity_enrol_or_type({}, { locale })}</p>
          <CopyText id="secret" text={offer.secret.match(/.{1,4}/g)?.join(' ') ?? ''} code />
        </li>
        <li>{m.identity_enrol_step_code({}, { locale })}</li>
      </ol>
      <Field
        name="code"
        label={m.identity_enrol_code({}, { locale })}
        error={wrong ? message : undefined}
        width="medium"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
      />
    </QuestionPage>
  );
}
