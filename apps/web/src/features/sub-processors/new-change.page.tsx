import { useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import { staffChangesAdd } from '../../../generated/api/sdk.gen.js';
import { Page } from '../../ui/page.js';
import { ChangeForm, factsOf } from './change-form.js';
import { useCompanies } from './use-companies.js';

/** A change as a draft; the next page shows whom it touches. */
export function NewChangePage() {
  const { subject, kind = 'add' } = useSearch({ from: '/staff/sub-processors/changes/new' });
  const companies = useCompanies();
  return (
    <Page
      title={m.sub_processors_draft_title()}
      lead={m.sub_processors_draft_lead()}
      crumbs={[{ label: m.sub_processors_changes_title(), to: '/staff/sub-processors/changes' }]}
    >
      <ChangeForm
        companies={companies}
        initial={{
          ...{ kind, subProcessorId: subject ?? '', replacedId: null, effectiveOn: '' },
          explanation: { da: '', en: '' },
          facts: kind === 'change' && subject ? factsOf(companies, subject) : null,
        }}
        save={async (body) => (await staffChangesAdd({ body })).data.id}
        back="/staff/sub-processors/changes"
      />
    </Page>
  );
}
