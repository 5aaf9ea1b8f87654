import * as m from '#messages';
import { Page } from '../../ui/page.js';
import { NoticesTable } from './notices-table.js';

/** Notices of every change: what did not arrive, what was objected to, and each customer's gates. */
export function NoticesPage() {
  return (
    <Page
      title={m.sub_processors_notices_title()}
      lead={m.sub_processors_notices_lead()}
      crumbs={[{ label: m.sub_processors_changes_title(), to: '/staff/sub-processors/changes' }]}
    >
      <NoticesTable />
    </Page>
  );
}
