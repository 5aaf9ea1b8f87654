import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import {
  staffAgreementsReadQueryKey,
  staffProposalsListQueryKey,
} from '../../../../generated/api/@tanstack/react-query.gen.js';
import { staffProposalsDecide } from '../../../../generated/api/sdk.gen.js';
import type { StaffProposalsDecideData } from '../../../../generated/api/types.gen.js';
import { PortalForm } from '../../../ui/form/portal-form.js';
import { usePortalForm, type PortalForm as Form } from '../../../ui/form/use-portal-form.js';
import { notifyDone } from '../../../ui/notify.js';
import { acceptedFrom, acceptValues, decisionOf, formOf, type AcceptValues } from './accepted-values.js';
import type { Proposal, Proposals } from './proposal-values.js';
import { proposalProblems } from './proposal-words.js';

export type Deed = StaffProposalsDecideData['body']['decision'];

interface DecideFormProps {
  id: string;
  proposal: Proposal;
  deed: Deed;
  fields: Proposals['fields'];
  language: 'da' | 'en';
  onDone: () => void;
}

/** Accept with the value as it goes in, reject with a reason, or answer. */
export function DecideForm({ id, proposal, deed, fields, language, onDone }: DecideFormProps) {
  const queries = useQueryClient();
  const form = deed === 'accepted' ? formOf(proposal, fields) : null;
  const needsAnswer = deed !== 'accepted' || proposal.kind === 'comment';
  const labels = labelsOf(form, deed, proposal);
  const state = usePortalForm({
    schema: acceptValues,
    initialValues: acceptedFrom(proposal, fields),
    labels,
    words: proposalProblems(),
    check: (values) => ({
      ...(needsAnswer && values.answer.trim() === '' && { answer: m.common_invalid_missing() }),
      ...(form !== null && form !== 'text' && values.first.trim() === '' && { first: m.common_invalid_missing() }),
      ...(isPair(form) && values.second.trim() === '' && { second: m.common_invalid_missing() }),
    }),
    send: async (values) => {
      const path = { id, proposalId: proposal.id };
      const body = deed === 'accepted' ? decisionOf(form, values) : { decision: deed, answer: values.answer };
      const { data } = await staffProposalsDecide({ path, body });
      queries.setQueryData(staffProposalsListQueryKey({ path: { id } }), data);
      await queries.invalidateQueries({ queryKey: staffAgreementsReadQueryKey({ path: { id } }) });
      notifyDone(m.agreement_proposals_decided());
    },
    onDone,
  });
  return (
    <PortalForm form={state} submitLabel={deedWords(deed)} onCancel={onDone}>
      {deed === 'accepted' && proposal.kind === 'removal' ? (
        <Text>{m.agreement_proposals_accept_removal({ offered: proposal.offered ?? '' })}</Text>
      ) : null}
      {deed === 'accepted' && proposal.kind === 'comment' ? (
        <Text>{m.agreement_proposals_accept_comment()}</Text>
      ) : null}
      <ValueFields form={form} state={state} language={language} />
      <Textarea
        {...state.field('answer')}
        description={m.agreement_proposals_f_limit({ most: 2000 })}
        autosize
        minRows={3}
        withAsterisk={needsAnswer}
      />
    </PortalForm>
  );
}

type ValueForm = ReturnType<typeof formOf>;
const isPair = (form: ValueForm) => form === 'measure' || form === 'retention';

export const deedWords = (deed: Deed): string =>
  ({
    accepted: m.agreement_proposals_accept(),
    rejected: m.agreement_proposals_reject(),
    answered: m.agreement_proposals_answer_it(),
  })[deed];

function labelsOf(form: ValueForm, deed: Deed, { kind }: Proposal) {
  const goesIn = m.agreement_proposals_goes_in();
  const pair = {
    measure: [m.agreements_f_measure_area(), m.agreements_f_measure()],
    retention: [m.agreements_f_retention_data(), m.agreements_f_retention_period()],
  };
  const [first, second] = form === 'measure' || form === 'retention' ? pair[form] : [goesIn, goesIn];
  const optional =
    kind === 'comment' ? m.agreement_proposals_f_what_is_done() : m.agreement_proposals_f_answer_optional();
  const answers = {
    accepted: optional,
    rejected: m.agreement_proposals_f_why_not(),
    answered: m.agreement_proposals_f_answer(),
  };
  return {
    first: first ?? goesIn,
    second: second ?? goesIn,
    category: m.agreements_f_category(),
    answer: answers[deed],
  };
}

function ValueFields({ form, state, language }: { form: ValueForm; state: Form<AcceptValues>; language: 'da' | 'en' }) {
  if (form === null) return null;
  if (form === 'text') return <Textarea {...state.field('first')} autosize minRows={4} maxRows={16} lang={language} />;
  return (
    <>
      <TextInput {...state.field('first')} lang={language} withAsterisk />
      {form === 'data-type' ? (
        <NativeSelect
          {...state.field('category')}
          data={[
            { value: 'ordinary', label: m.agreements_f_category_ordinary() },
            { value: 'special', label: m.agreements_f_category_special() },
            { value: 'criminal', label: m.agreements_f_category_criminal() },
            { value: 'cpr', label: m.agreements_f_category_cpr() },
          ]}
        />
      ) : null}
      {isPair(form) ? <TextInput {...state.field('second')} lang={language} withAsterisk /> : null}
    </>
  );
}
