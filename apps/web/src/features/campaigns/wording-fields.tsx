import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffTemplatesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { NumberField } from '../../ui/form/number-field.js';
import type { PortalForm } from '../../ui/form/use-portal-form.js';
import { Section } from '../../ui/page.js';
import type { CampaignValues } from './campaign-values.js';
import { changeWord } from './campaign-words.js';
import { LinesField } from './lines-field.js';

type DataType = CampaignValues['settings']['annexA']['dataTypes'][number];

const kinds = [
  { category: 'ordinary', label: m.campaigns_data_types },
  { category: 'special', label: m.campaigns_data_types_special },
  { category: 'cpr', label: m.campaigns_data_types_cpr },
] as const;

/** Which version is sent, and what a first agreement says of the processing. */
export function WordingFields({ form }: { form: PortalForm<CampaignValues> }) {
  const { data } = useQuery(staffTemplatesListOptions());
  const versions = (data?.items ?? []).flatMap(({ name, current }) =>
    current
      ? [
          {
            value: current.id,
            label: m.campaigns_wording_option({
              ...{ name, number: String(current.number) },
              change: changeWord(current.change),
            }),
          },
        ]
      : [],
  );
  const { values, getInputProps } = form.form;
  const { dataTypes, dataSubjects } = values.settings.annexA;
  const namesOf = (category: DataType['category']) =>
    dataTypes.filter((type) => type.category === category).map(({ name }) => name);
  const write = (category: DataType['category'], names: readonly string[]) =>
    form.form.setFieldValue('settings.annexA.dataTypes', [
      ...dataTypes.filter((type) => type.category !== category),
      ...names.map((name) => ({ name, category })),
    ]);
  return (
    <Stack gap="lg">
      <Stack gap="md">
        <TextInput {...form.field('name')} description={m.campaigns_name_hint()} maw={420} withAsterisk />
        <NativeSelect
          {...form.field('templateVersionId')}
          maw={420}
          data={[...(versions.length === 0 ? [{ value: '', label: m.campaigns_no_wording() }] : []), ...versions]}
          withAsterisk
        />
        <NumberField
          label={m.campaigns_days()}
          description={m.campaigns_days_hint()}
          maw={420}
          withAsterisk
          {...getInputProps('settings.expiresInDays')}
        />
      </Stack>
      <Section title={m.campaigns_annex_title()}>
        <Stack gap="md">
          <p>{m.campaigns_annex_text()}</p>
          {kinds.map(({ category, label }) => (
            <LinesField
              key={category}
              label={label()}
              description={m.campaigns_one_a_line()}
              lines={namesOf(category)}
              onChange={(names) => write(category, names)}
            />
          ))}
          <LinesField
            label={m.campaigns_data_subjects()}
            description={m.campaigns_one_a_line()}
            lines={dataSubjects}
            onChange={(lines) => form.form.setFieldValue('settings.annexA.dataSubjects', lines)}
          />
        </Stack>
      </Section>
    </Stack>
  );
}
