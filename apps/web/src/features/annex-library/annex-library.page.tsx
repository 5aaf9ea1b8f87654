import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import { staffLibraryReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { PageProblem, PageSkeleton } from '../../app/fallback-pages.js';
import { useStaffRole } from '../../api/roles.js';
import { Page } from '../../ui/page.js';
import { EntryList } from './entry-list.js';
import { KINDS } from './library.js';
import { MeasuresSection } from './measures-section.js';

/** What annexes are put together of, by kind. */
export function AnnexLibraryPage() {
  const { version } = useSearch({ from: '/staff/annex-library' });
  const mayWrite = useStaffRole('owner', 'compliance');
  const { data, error, refetch } = useQuery(staffLibraryReadOptions());
  if (error && !data) return <PageProblem error={error} reset={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page title={m.annex_library_title()} lead={m.annex_library_lead()}>
      {KINDS.map((kind) => (
        <EntryList key={kind} kind={kind} entries={data.entries} mayWrite={mayWrite} />
      ))}
      <MeasuresSection library={data} version={version} mayWrite={mayWrite} />
    </Page>
  );
}
