import * as m from '#messages';
import { errorFor, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';

export type SignDeclinePageProps = {
  readonly page: PageContext;
  readonly base: string;
  /** Others sign besides. */
  readonly isOneOfSeveral: boolean;
  readonly errors?: readonly PageError[];
  readonly reason?: string;
};

/** `/s/:token/decline`: why not. */
export function SignDeclinePage({ page, base, isOneOfSeveral, errors = [], reason }: SignDeclinePageProps) {
  const { locale, processor } = page;
  return (
    <QuestionPage
      page={page}
      question={m.signing_decline_title({}, { locale })}
      lead={
        <>
          <p>{m.signing_decline_lead({ processor: processor.name }, { locale })}</p>
          {isOneOfSeveral ? <p>{m.signing_decline_all({}, { locale })}</p> : null}
        </>
      }
      back={base}
      action={`${base}/decline`}
      errors={errors}
      submitLabel={m.signing_decline_submit({}, { locale })}
      secretAddress
    >
      <Field
        name="reason"
        label={m.signing_decline_reason({}, { locale })}
        hint={m.signing_decline_reason_hint({ processor: processor.name }, { locale })}
        error={errorFor(errors, 'reason')}
        value={reason}
        type="textarea"
        limit={2000}
      />
    </QuestionPage>
  );
}
