import { Button, Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffLibraryReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffLibraryPublish } from '../../../generated/api/sdk.gen.js';
import { zStaffLibraryPublishBody } from '../../../generated/api/zod.gen.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { Callout } from '../../ui/callout.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm, type PortalForm as Form } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { suggestedMeasures, useLibraryRefresh, type Library, type MeasureList } from './library.js';
import { ScopeField } from './scope-field.js';

type Values = { version: number; items: MeasureList['items'] };
const blank = (): Values['items'][number] => ({
  ...{ everyService: true, serviceIds: [] },
  ...{ area: { da: '', en: '' }, measure: { da: '', en: '' } },
});

/** A new version of the list; what is published stays as it is. */
export function MeasuresPage() {
  const { data, error, refetch } = useQuery(staffLibraryReadOptions());
  return (
    <Page
      title={m.annex_library_measures_title()}
      lead={m.annex_library_measures_lead()}
      crumbs={[{ label: m.annex_library_title(), to: '/staff/annex-library' }]}
    >
      {data ? <MeasuresForm measures={data.measures} /> : null}
      {data || error ? null : <PageSkeleton />}
      {error && !data ? <PageProblem error={error} reset={() => void refetch()} /> : null}
    </Page>
  );
}

function MeasuresForm({ measures }: Pick<Library, 'measures'>) {
  const refresh = useLibraryRefresh();
  const navigate = useNavigate();
  const version = measures?.version ?? 0;
  const form = usePortalForm<Values>({
    schema: zStaffLibraryPublishBody,
    initialValues: { version, items: measures?.items ?? suggestedMeasures() },
    labels: { version: m.annex_library_measures(), items: m.annex_library_measures(), ...labelsOf() },
    send: async (body) => {
      const { data } = await staffLibraryPublish({ body });
      refresh(data);
      notifyDone(m.annex_library_measures_published());
    },
    asksFirst: true,
    onDone: () => void navigate({ to: '/staff/annex-library', search: {} }),
  });
  const { items } = form.form.values;
  return (
    <PortalForm
      form={form}
      submitLabel={m.annex_library_measures_publish({ version: version + 1 })}
      ask={{
        title: m.annex_library_measures_publish_title({ version: version + 1 }),
        text: m.annex_library_measures_publish_text({ count: items.length }),
      }}
      secondary={
        <Button variant="subtle" component={Link} to="/staff/annex-library">
          {m.common_cancel()}
        </Button>
      }
    >
      {version === 0 ? (
        <Callout tone="warning" title={m.annex_library_measures_suggested_title()}>
          <Text>{m.annex_library_measures_suggested_text()}</Text>
        </Callout>
      ) : null}
      {items.map((item, index) => (
        <Measure key={index} form={form} index={index} isEvery={item.everyService} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.form.insertListItem('items', blank())}
        >
          {m.annex_library_measure_add()}
        </Button>
      </div>
    </PortalForm>
  );
}

const MOST_LABELLED = 100;
const fieldLabels = () => ({
  'area.da': m.annex_library_f_area_da(),
  'area.en': m.annex_library_f_area_en(),
  'measure.da': m.annex_library_f_measure_da(),
  'measure.en': m.annex_library_f_measure_en(),
});

/** What each field of each measure is called where errors are listed, by path. */
const labelsOf = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: MOST_LABELLED }, (_, index) =>
      Object.entries(fieldLabels()).map(([path, label]): [string, string] => [
        `items.${index}.${path}`,
        `${m.annex_library_measure_number({ number: index + 1 })}: ${label}`,
      ]),
    ).flat(),
  );

function Measure({ form, index, isEvery }: { form: Form<Values>; index: number; isEvery: boolean }) {
  const number = index + 1;
  const at = (path: string) => form.form.getInputProps(`items.${index}.${path}`);
  const words = fieldLabels();
  return (
    <Fieldset legend={m.annex_library_measure_number({ number })}>
      <Stack gap="sm">
        <TextInput {...at('area.da')} label={words['area.da']} lang="da" withAsterisk />
        <Textarea {...at('measure.da')} label={words['measure.da']} lang="da" autosize minRows={2} withAsterisk />
        <TextInput {...at('area.en')} label={words['area.en']} lang="en" withAsterisk />
        <Textarea {...at('measure.en')} label={words['measure.en']} lang="en" autosize minRows={2} withAsterisk />
        <ScopeField
          every={form.form.getInputProps(`items.${index}.everyService`, { type: 'checkbox' })}
          isEvery={isEvery}
          some={at('serviceIds')}
          about={m.annex_library_measure_number({ number })}
        />
        <div>
          <Button
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => form.form.removeListItem('items', index)}
          >
            {m.annex_library_measure_remove({ number })}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
