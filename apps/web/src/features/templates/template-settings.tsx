import { Button, TextInput } from '@mantine/core';
import * as m from '#messages';
import { staffTemplatesChoose, staffTemplatesRename } from '../../../generated/api/sdk.gen.js';
import { zStaffTemplatesRenameBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { templateProblems, type StaffTemplate } from './staff-template.js';
import { useTemplateDeed, useTemplateRefresh } from './use-template.js';

/** The template's name among staff, and whether new agreements take it. */
export function TemplateSettings({ template }: { template: StaffTemplate }) {
  const { id, name, isDefault } = template;
  const refresh = useTemplateRefresh();
  const form = usePortalForm({
    schema: zStaffTemplatesRenameBody,
    initialValues: { name },
    labels: { name: m.templates_name() },
    words: templateProblems(),
    send: async (body) => {
      const { data } = await staffTemplatesRename({ path: { id }, body });
      await refresh(data);
    },
    onDone: () => notifyDone(m.templates_renamed()),
  });
  const choose = useTemplateDeed(
    () => staffTemplatesChoose({ path: { id } }),
    () => notifyDone(m.templates_chosen()),
  );
  const isPublished = template.versions.some(({ state }) => state === 'published');
  return (
    <Section title={m.templates_settings()}>
      <PortalForm
        form={form}
        submitLabel={m.templates_rename()}
        secondary={
          !isDefault && isPublished ? (
            <Button variant="default" loading={choose.isPending} onClick={() => choose.run(undefined)}>
              {m.templates_choose()}
            </Button>
          ) : null
        }
      >
        {choose.problem ? <ProblemAlert problem={choose.problem} /> : null}
        <TextInput {...form.field('name')} maw={420} />
      </PortalForm>
    </Section>
  );
}
