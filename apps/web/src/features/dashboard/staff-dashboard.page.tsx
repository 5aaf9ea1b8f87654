import * as m from '#messages';
import { useStaffRole } from '../../api/roles.js';
import { Page } from '../../ui/page.js';
import { AgreementsOverview } from '../agreements/agreements-overview.js';

/** What is urgent and what waits for whom: each feature brings its own part, for the roles that may read it. */
export function StaffDashboardPage() {
  const readsAgreements = useStaffRole('owner', 'compliance', 'auditor');
  return (
    <Page title={m.dashboard_staff_title()} lead={m.dashboard_staff_lead()}>
      {readsAgreements ? <AgreementsOverview /> : null}
    </Page>
  );
}
