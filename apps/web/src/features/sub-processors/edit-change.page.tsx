import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { staffChangesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffChangesChange } from '../../../generated/api/sdk.gen.js';
import { NotFoundPage } from '../../app/fallback-pages.js';
import { Page } from '../../ui/page.js';
import { ChangeForm } from './change-form.js';
import { changeTitle } from './sub-processor-words.js';
import { useCompanies } from './use-companies.js';

/** A change that nobody has been told of yet, to be written again. What was announced stays as it was told. */
export function EditChangePage() {
  const { id } = useParams({ from: '/staff/sub-processors/changes/$id/edit' });
  const { data: change } = useSuspenseQuery(staffChangesReadOptions({ path: { id } }));
  const companies = useCompanies();
  const back = `/staff/sub-processors/changes/${id}`;
  if (change.state !== 'draft') return <NotFoundPage />;
  const { kind, subProcessorId, replacedId, effectiveOn, explanation, facts } = change;
  return (
    <Page
      title={m.sub_processors_draft_edit_title()}
      lead={m.sub_processors_draft_lead()}
      crumbs={[
        { label: m.sub_processors_changes_title(), to: '/staff/sub-processors/changes' },
        { label: changeTitle(change), to: back },
      ]}
    >
      <ChangeForm
        companies={companies}
        initial={{ kind, subProcessorId, replacedId, effectiveOn, explanation, facts }}
        save={async (body) => {
          await staffChangesChange({ path: { id }, body });
          return id;
        }}
        back={back}
      />
    </Page>
  );
}
