import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { staffTemplatesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { DiscardDraft } from './discard-draft.js';
import { PublishTemplate } from './publish-template.js';
import type { StaffTemplate } from './staff-template.js';
import { StandardFacts } from './standard-facts.js';
import { TemplateSettings } from './template-settings.js';
import { TemplateVersions } from './template-versions.js';

/** One template: its draft, its versions, and what new agreements take. */
export function TemplatePage() {
  const { id } = useParams({ from: '/staff/templates/$id' });
  const { data: template } = useSuspenseQuery(staffTemplatesReadOptions({ path: { id } }));
  const mayWrite = useStaffRole('owner', 'compliance');
  return (
    <Page
      title={template.name}
      crumbs={[{ label: m.templates_title(), to: '/staff/templates' }]}
      status={template.isDefault ? <StatusBadge tone="success">{m.templates_default()}</StatusBadge> : undefined}
      lead={m.templates_one_lead()}
    >
      <Section title={m.templates_draft()}>
        <DraftState template={template} mayWrite={mayWrite} />
      </Section>
      <Section
        title={m.templates_versions()}
        action={
          template.versions.length > 0 ? (
            <Link to="/staff/templates/$id/changes" params={{ id }}>
              {m.templates_changes_link()}
            </Link>
          ) : undefined
        }
      >
        <TemplateVersions template={template} mayWrite={mayWrite} />
      </Section>
      {template.standard ? <StandardFacts standard={template.standard} /> : null}
      {mayWrite ? <TemplateSettings template={template} /> : null}
    </Page>
  );
}

function DraftState({ template, mayWrite }: { template: StaffTemplate; mayWrite: boolean }) {
  const { id, draft } = template;
  const edit = (label: string) => (
    <Button
      variant={draft ? 'filled' : 'default'}
      renderRoot={(props) => <Link to="/staff/templates/$id/edit" params={{ id }} {...props} />}
    >
      {label}
    </Button>
  );
  if (!draft)
    return (
      <>
        <p>{m.templates_no_draft_text()}</p>
        {mayWrite ? <Group mt="md">{edit(m.templates_draft_begin())}</Group> : null}
      </>
    );
  return (
    <>
      <p>{m.templates_draft_saved({ at: formatDateTime(draft.changedAt) })}</p>
      {draft.faults.length > 0 ? (
        <Callout tone="warning" title={m.templates_faults({ count: draft.faults.length })}>
          <p>{m.templates_faults_text()}</p>
        </Callout>
      ) : (
        <Callout tone="success" title={m.templates_no_faults()} />
      )}
      <Group mt="md" gap="xs">
        {edit(mayWrite ? m.templates_draft_edit() : m.templates_draft_see())}
        {mayWrite ? <PublishTemplate template={template} draft={draft} /> : null}
        {mayWrite ? <DiscardDraft id={id} draft={draft} /> : null}
      </Group>
    </>
  );
}
