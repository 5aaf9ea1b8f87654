import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { customerProposalsListQueryKey } from '../../../../generated/api/@tanstack/react-query.gen.js';
import { customerProposalsPropose } from '../../../../generated/api/sdk.gen.js';
import { PortalForm } from '../../../ui/form/portal-form.js';
import { usePortalForm } from '../../../ui/form/use-portal-form.js';
import { notifyDone } from '../../../ui/notify.js';
import {
  askedFor,
  blankProposal,
  chosenField,
  clauseChoice,
  fieldChoice,
  LONGEST,
  proposalFaults,
  proposalOrder,
  proposalValues,
  type Proposals,
} from './proposal-values.js';
import { proposalProblems } from './proposal-words.js';

interface ProposeFormProps {
  id: string;
  proposals: Proposals;
  language: 'da' | 'en';
  onDone: () => void;
}

/** A comment on a clause, or another value for a field: what is asked for follows from what it is about. */
export function ProposeForm({ id, proposals, language, onDone }: ProposeFormProps) {
  const queries = useQueryClient();
  const { fields } = proposals;
  const form = usePortalForm({
    schema: proposalValues,
    initialValues: blankProposal,
    labels: {
      about: m.agreement_proposals_f_about(),
      deed: m.agreement_proposals_f_deed(),
      position: m.agreement_proposals_f_entry(),
      wish: m.agreement_proposals_wish(),
      reason: m.agreement_proposals_f_reason(),
    },
    words: proposalProblems(),
    check: (values) => proposalFaults(values, fields),
    send: async (values) => {
      const { data } = await customerProposalsPropose({ path: { id }, body: proposalOrder(values, fields) });
      queries.setQueryData(customerProposalsListQueryKey({ path: { id } }), data);
      notifyDone(m.agreement_proposals_own_sent());
    },
    onDone,
  });
  const { values, setFieldValue } = form.form;
  const asked = askedFor(values, fields);
  /** A text is easier to mend than to write anew; so is a line. */
  const begin = (about: string) => {
    setFieldValue('about', about);
    setFieldValue('position', '');
    setFieldValue('wish', chosenField(about, fields)?.text ?? '');
  };
  const begun = (position: string) => {
    setFieldValue('position', position);
    setFieldValue('wish', asked.field?.entries[Number(position)]?.text ?? '');
  };
  return (
    <PortalForm form={form} submitLabel={m.agreement_proposals_f_send()} onCancel={onDone}>
      <NativeSelect
        {...form.field('about')}
        onChange={(event) => begin(event.currentTarget.value)}
        data={choicesOf(proposals)}
        withAsterisk
      />
      {asked.deed ? (
        <NativeSelect
          {...form.field('deed')}
          data={[
            { value: 'addition', label: m.agreement_proposals_f_deed_addition() },
            { value: 'change', label: m.agreement_proposals_f_deed_change() },
            { value: 'removal', label: m.agreement_proposals_f_deed_removal() },
          ]}
        />
      ) : null}
      {asked.position ? (
        <NativeSelect
          {...form.field('position')}
          onChange={(event) => begun(event.currentTarget.value)}
          lang={language}
          data={[
            { value: '', label: m.agreement_proposals_f_choose() },
            ...(asked.field?.entries ?? []).map(({ text }, index) => ({ value: String(index), label: text })),
          ]}
          withAsterisk
        />
      ) : null}
      {asked.wish ? <Wish {...asked} props={form.field('wish')} language={language} /> : null}
      {asked.reason ? (
        <Textarea
          {...form.field('reason')}
          description={m.agreement_proposals_f_limit({ most: LONGEST.reason })}
          maxLength={LONGEST.reason}
          autosize
          minRows={2}
          withAsterisk
        />
      ) : null}
    </PortalForm>
  );
}

interface WishProps {
  field: Proposals['fields'][number] | undefined;
  isLine: boolean;
  longest: number;
  props: object;
  language: 'da' | 'en';
}

function Wish({ field, isLine, longest, props, language }: WishProps) {
  const shared = { ...props, withAsterisk: true, maxLength: longest };
  if (isLine)
    return (
      <TextInput
        {...shared}
        label={m.agreement_proposals_f_line()}
        description={m.agreement_proposals_f_limit_line({ most: longest })}
        lang={language}
      />
    );
  return (
    <Textarea
      {...shared}
      label={field ? m.agreement_proposals_f_text() : m.agreement_proposals_f_comment()}
      description={m.agreement_proposals_f_limit({ most: longest })}
      autosize
      minRows={4}
      maxRows={16}
    />
  );
}

const choicesOf = ({ clauses, fields }: Proposals) => [
  { value: '', label: m.agreement_proposals_f_choose() },
  {
    group: m.agreement_proposals_f_fields(),
    items: fields.map(({ field, label }) => ({ value: fieldChoice(field), label })),
  },
  {
    group: m.agreement_proposals_f_clauses(),
    items: clauses.map(({ id, heading }) => ({ value: clauseChoice(id), label: heading })),
  },
];
