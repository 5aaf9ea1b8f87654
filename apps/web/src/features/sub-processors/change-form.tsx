import { Anchor, Button, NativeSelect, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import type { StaffChangesAddData, StaffSubProcessorsListResponse } from '../../../generated/api/types.gen.js';
import { zStaffChangesAddBody } from '../../../generated/api/zod.gen.js';
import type { FieldWords } from '../../ui/form/form-errors.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { dayOf } from '../../ui/format.js';
import { useNow } from '../../ui/now.js';
import { Section } from '../../ui/page.js';
import { basisWords, checkFacts, factsEmptyWords } from './facts-checks.js';
import { FactsFields, factsLabels } from './facts-fields.js';
import { kindWord } from './sub-processor-words.js';

export type ChangeDraft = StaffChangesAddData['body'];
export type Company = Omit<StaffSubProcessorsListResponse['items'][number], 'chain'>;

const begins = (kind: ChangeDraft['kind']): boolean => kind === 'add' || kind === 'replace';
const isKind = (value: string): value is ChangeDraft['kind'] => Object.hasOwn(kindWord, value);

const explanationLabels = () => ({
  'explanation.da': m.sub_processors_draft_explanation_da(),
  'explanation.en': m.sub_processors_draft_explanation_en(),
});

/** The newest that have been announced: a change adds to them. */
export function factsOf(companies: readonly Company[], id: string): ChangeDraft['facts'] {
  const company = companies.find((known) => known.id === id);
  return company ? (company.upcoming.at(-1)?.facts ?? company.facts) : null;
}

/** One that was registered on a basis that its country does not have is announced to nobody. */
function placeToMend(companies: readonly Company[], id: string): FieldWords {
  const company = companies.find((known) => known.id === id);
  const [wrong] = company ? Object.values(basisWords(company.facts)) : [];
  return wrong === undefined ? {} : { subProcessorId: wrong };
}

interface ChangeFormProps {
  companies: readonly Company[];
  initial: ChangeDraft;
  /** @returns the change's id */
  save: (draft: ChangeDraft) => Promise<string>;
  /** Where cancelling leads. */
  back: string;
}

/** The fields of a change that has not been announced, new or written before. */
export function ChangeForm({ companies, initial, save, back }: ChangeFormProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const isAtTop = (id: string) => companies.find((company) => company.id === id)?.parentId === null;
  const form = usePortalForm<ChangeDraft>({
    schema: zStaffChangesAddBody,
    initialValues: initial,
    labels: {
      kind: m.sub_processors_kind(),
      subProcessorId: begins(initial.kind) ? m.sub_processors_draft_subject_new() : m.sub_processors_draft_subject(),
      replacedId: m.sub_processors_draft_replaced(),
      effectiveOn: m.sub_processors_effective(),
      explanation: m.sub_processors_what_it_means(),
      facts: m.sub_processors_facts(),
      ...explanationLabels(),
      ...factsLabels(),
    },
    emptyWords: { ...factsEmptyWords(), subProcessorId: m.sub_processors_draft_subject_missing() },
    check: ({ kind: chosen, subProcessorId, replacedId, effectiveOn, facts }) => ({
      ...checkFacts(facts, isAtTop(subProcessorId)),
      ...(begins(chosen) ? placeToMend(companies, subProcessorId) : {}),
      ...(chosen === 'replace' && !replacedId ? { replacedId: m.sub_processors_draft_replaced_missing() } : {}),
      ...(effectiveOn !== '' && effectiveOn <= today ? { effectiveOn: m.sub_processors_draft_day_past() } : {}),
    }),
    send: async (body) => {
      const id = await save(body);
      await queries.invalidateQueries();
      await navigate({ to: '/staff/sub-processors/changes/$id', params: { id } });
    },
  });
  const { values, setFieldValue, setValues, errors, getInputProps } = form.form;
  const choices = (status: Company['status']) => [
    { value: '', label: m.sub_processors_draft_choose() },
    ...companies
      .filter((company) => company.status === status)
      .map(({ id, facts }) => ({ value: id, label: facts.legalName })),
  ];
  const choose = (subProcessorId: string, chosen: ChangeDraft['kind']) =>
    setValues({
      kind: chosen,
      subProcessorId,
      replacedId: null,
      facts: chosen === 'change' ? factsOf(companies, subProcessorId) : null,
    });
  return (
    <PortalForm
      form={form}
      submitLabel={m.sub_processors_draft_save()}
      secondary={
        <Button variant="default" component={Link} to={back}>
          {m.common_cancel()}
        </Button>
      }
    >
      <Section title={m.sub_processors_kind_change()}>
        <Stack gap="md">
          <Radio.Group
            label={m.sub_processors_kind()}
            value={values.kind}
            onChange={(value) => {
              if (isKind(value)) choose('', value);
            }}
          >
            <SimpleGrid cols={{ base: 1, sm: 4 }} mt={4}>
              {Object.entries(kindWord).map(([value, word]) => (
                <Radio key={value} value={value} label={word()} />
              ))}
            </SimpleGrid>
          </Radio.Group>
          <NativeSelect
            data-path="subProcessorId"
            label={begins(values.kind) ? m.sub_processors_draft_subject_new() : m.sub_processors_draft_subject()}
            data={choices(begins(values.kind) ? 'planned' : 'active')}
            value={values.subProcessorId}
            onChange={({ currentTarget: { value } }) => choose(value, values.kind)}
            error={errors['subProcessorId']}
            withAsterisk
          />
          {begins(values.kind) ? (
            <Text size="sm">
              {m.sub_processors_draft_not_registered()}{' '}
              <Anchor component={Link} to="/staff/sub-processors/new">
                {m.sub_processors_draft_register()}
              </Anchor>
            </Text>
          ) : null}
          {values.kind === 'replace' ? (
            <NativeSelect
              data-path="replacedId"
              label={m.sub_processors_draft_replaced()}
              data={choices('active')}
              value={values.replacedId ?? ''}
              onChange={({ currentTarget: { value } }) => setFieldValue('replacedId', value || null)}
              error={errors['replacedId']}
              withAsterisk
            />
          ) : null}
          <TextInput {...form.field('effectiveOn')} type="date" maw={320} withAsterisk />
          <Textarea
            label={m.sub_processors_draft_explanation_da()}
            {...getInputProps('explanation.da')}
            autosize
            minRows={3}
            withAsterisk
          />
          <Textarea
            label={m.sub_processors_draft_explanation_en()}
            {...getInputProps('explanation.en')}
            autosize
            minRows={3}
            withAsterisk
          />
        </Stack>
      </Section>
      {values.facts ? (
        <Section title={m.sub_processors_facts()}>
          <FactsFields
            key={values.subProcessorId}
            facts={values.facts}
            inputProps={(path) => getInputProps(path)}
            errorOf={(path) => errors[path]}
            onChange={(facts) => setFieldValue('facts', facts)}
            hasServices={isAtTop(values.subProcessorId)}
          />
        </Section>
      ) : null}
    </PortalForm>
  );
}
