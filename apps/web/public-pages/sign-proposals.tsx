import * as m from '#messages';
import { errorFor, type PageError } from './kit/error-summary.js';
import { Field } from './kit/field.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';
import { ProposalList, type WrittenProposal } from './proposal-list.js';

export type SignProposalsPageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  readonly items: readonly WrittenProposal[];
  readonly clauses: readonly { readonly id: string; readonly heading: string }[];
  readonly isSent: boolean;
  readonly errors: readonly PageError[];
  readonly values?: Readonly<Record<'place' | 'wish', string>>;
};

/** `/s/:token/proposals`: ask for a change before signing, and read the answers. */
export function SignProposalsPage(props: SignProposalsPageProps) {
  const { page, base, reference, version, items, clauses, isSent, errors, values } = props;
  const { locale, processor } = page;
  return (
    <QuestionPage
      page={page}
      question={m.agreement_proposals_ask_title({}, { locale })}
      lead={<p>{m.agreement_proposals_ask_lead({ processor: processor.name }, { locale })}</p>}
      back={base}
      before={
        <>
          {isSent ? (
            <Notice tone="success" title={m.agreement_proposals_sent_title({}, { locale })}>
              <p>{m.agreement_proposals_sent_text({ processor: processor.name }, { locale })}</p>
            </Notice>
          ) : null}
          <p className="kicker">{m.signing_kicker({ reference, version }, { locale })}</p>
        </>
      }
      action={`${base}/proposals`}
      errors={errors}
      submitLabel={m.agreement_proposals_ask_submit({}, { locale })}
      secretAddress
      after={
        items.length === 0 ? null : (
          <section aria-labelledby="proposals">
            <h2 id="proposals">{m.agreement_proposals_heading({}, { locale })}</h2>
            <ProposalList page={page} items={items} />
          </section>
        )
      }
    >
      <Field
        name="place"
        label={m.agreement_proposals_ask_place({}, { locale })}
        error={errorFor(errors, 'place')}
        value={values?.place}
        type="select"
        options={clauses.map(({ id, heading }) => ({ value: id, label: heading }))}
      />
      <Field
        name="wish"
        label={m.agreement_proposals_ask_wish({}, { locale })}
        hint={m.agreement_proposals_ask_wish_hint({}, { locale })}
        error={errorFor(errors, 'wish')}
        value={values?.wish}
        type="textarea"
        limit={2000}
      />
    </QuestionPage>
  );
}
