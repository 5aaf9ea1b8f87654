import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  staffTemplatesReadOptions,
  staffTemplatesVersionOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import type { StaffTemplate } from './staff-template.js';
import { WordingEditor } from './wording-editor.js';

/** A template's draft; without one, its newest version is what the next begins with. */
export function EditTemplatePage() {
  const { id } = useParams({ from: '/staff/templates/$id/edit' });
  const { data: template } = useSuspenseQuery(staffTemplatesReadOptions({ path: { id } }));
  const mayWrite = useStaffRole('owner', 'compliance');
  if (template.draft)
    return (
      <WordingEditor
        template={template}
        begin={template.draft.content}
        revision={template.draft.revision}
        mayWrite={mayWrite}
      />
    );
  return <FromNewest template={template} mayWrite={mayWrite} />;
}

function FromNewest({ template, mayWrite }: { template: StaffTemplate; mayWrite: boolean }) {
  const { id, versions } = template;
  const number = versions[0]?.number ?? 1;
  const { data: newest } = useSuspenseQuery(staffTemplatesVersionOptions({ path: { id, number } }));
  return <WordingEditor template={template} begin={newest.content} revision={0} mayWrite={mayWrite} />;
}
