import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffTemplatesCreate } from '../../../generated/api/sdk.gen.js';
import type { StaffTemplatesListResponse } from '../../../generated/api/types.gen.js';
import { zStaffTemplatesCreateBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { Section } from '../../ui/page.js';
import { templateProblems, versionName } from './staff-template.js';
import { useTemplateRefresh } from './use-template.js';

/** A further template, begun with the text of one that is published. */
export function NewTemplate({ templates }: { templates: StaffTemplatesListResponse['items'] }) {
  const navigate = useNavigate();
  const refresh = useTemplateRefresh();
  const sources = templates.flatMap(({ name, current }) =>
    current ? [{ value: current.id, label: `${name}, ${versionName(current)}` }] : [],
  );
  const form = usePortalForm({
    schema: zStaffTemplatesCreateBody,
    initialValues: { name: '', from: sources[0]?.value ?? '' },
    labels: { name: m.templates_name(), from: m.templates_from() },
    words: templateProblems(),
    send: async (body) => {
      const { data } = await staffTemplatesCreate({ body });
      await refresh(data);
      await navigate({ to: '/staff/templates/$id/edit', params: { id: data.id } });
    },
  });
  if (sources.length === 0) return null;
  return (
    <Section title={m.templates_new()}>
      <p>{m.templates_new_lead()}</p>
      <PortalForm form={form} submitLabel={m.templates_new_begin()}>
        <TextInput {...form.field('name')} maw={420} />
        <NativeSelect {...form.field('from')} data={sources} maw={420} />
      </PortalForm>
    </Section>
  );
}
