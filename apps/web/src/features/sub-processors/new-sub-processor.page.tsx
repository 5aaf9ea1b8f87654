import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffSubProcessorsListQueryKey,
  staffSubProcessorsReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffSubProcessorsAdd } from '../../../generated/api/sdk.gen.js';
import type { StaffSubProcessorsAddData } from '../../../generated/api/types.gen.js';
import { zStaffSubProcessorsAddBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page, Section } from '../../ui/page.js';
import { checkFacts, factsEmptyWords } from './facts-checks.js';
import { FactsFields, factsLabels, noFacts } from './facts-fields.js';

type Values = StaffSubProcessorsAddData['body'];

/** A company for the register: planned, or one that agreements name already. */
export function NewSubProcessorPage() {
  const { parent } = useSearch({ from: '/staff/sub-processors/new' });
  const above = useQuery({ ...staffSubProcessorsReadOptions({ path: { id: parent ?? '' } }), enabled: !!parent });
  const title = above.data
    ? m.sub_processors_chain_new({ name: above.data.facts.legalName })
    : m.sub_processors_staff_new();
  return (
    <Page title={title} crumbs={[{ label: m.sub_processors_title(), to: '/staff/sub-processors' }]}>
      <NewForm parentId={parent ?? null} />
    </Page>
  );
}

function NewForm({ parentId }: { parentId: string | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = usePortalForm<Values>({
    schema: zStaffSubProcessorsAddBody,
    initialValues: { facts: noFacts, parentId, flowDownOn: null, engagedSince: null },
    labels: {
      facts: m.sub_processors_facts(),
      ...factsLabels(),
      parentId: m.sub_processors_chain(),
      flowDownOn: m.sub_processors_flow_down_signed_on(),
      engagedSince: m.sub_processors_engaged_since(),
    },
    emptyWords: factsEmptyWords(),
    check: ({ facts, flowDownOn, engagedSince }) => ({
      ...checkFacts(facts, parentId === null),
      ...(engagedSince && !flowDownOn ? { flowDownOn: m.sub_processors_flow_down_first() } : {}),
    }),
    fieldWords: {
      engagedSince: m.sub_processors_engaged_since_wrong(),
      flowDownOn: m.sub_processors_flow_down_wrong(),
    },
    send: async (body) => {
      const { data } = await staffSubProcessorsAdd({ body });
      await queries.invalidateQueries({ queryKey: staffSubProcessorsListQueryKey() });
      notifyDone(m.sub_processors_registered_done());
      await navigate({ to: '/staff/sub-processors/$id', params: { id: data.id } });
    },
  });
  const { values, setFieldValue, errors, getInputProps } = form.form;
  const date = (name: 'flowDownOn' | 'engagedSince') => ({
    ...form.field(name),
    type: 'date',
    value: values[name] ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setFieldValue(name, event.currentTarget.value || null),
    maw: 320,
  });
  return (
    <PortalForm
      form={form}
      submitLabel={m.sub_processors_form_save()}
      secondary={
        <Button
          variant="default"
          component={Link}
          to={`/staff/sub-processors${parentId === null ? '' : `/${parentId}`}`}
        >
          {m.common_cancel()}
        </Button>
      }
    >
      <Section title={m.sub_processors_facts()}>
        <FactsFields
          facts={values.facts}
          inputProps={(path) => getInputProps(path)}
          errorOf={(path) => errors[path]}
          onChange={(facts) => setFieldValue('facts', facts)}
          hasServices={parentId === null}
        />
      </Section>
      <Section title={m.sub_processors_flow_down()}>
        <Stack gap="md">
          <TextInput {...date('flowDownOn')} label={m.sub_processors_flow_down_signed_on()} />
          <TextInput {...date('engagedSince')} description={m.sub_processors_engaged_since_help()} />
        </Stack>
      </Section>
    </PortalForm>
  );
}
