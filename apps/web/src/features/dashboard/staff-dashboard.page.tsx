import * as m from '#messages';
import { useStaffRole } from '../../api/roles.js';
import { Page } from '../../ui/page.js';
import { AgreementsOverview } from '../agreements/agreements-overview.js';
import { AlertTasks } from './alert-tasks.js';
import { InboxTiles } from './inbox-tiles.js';
import { MailTiles } from './mail-tiles.js';
import { NoticesTiles } from './notices-tiles.js';
import { StartList } from './start-list.js';

/** What is urgent and what waits for whom: each feature's part, for the roles that may read it. */
export function StaffDashboardPage() {
  const routes = useStaffRole('owner', 'router');
  const reads = useStaffRole('owner', 'compliance', 'auditor');
  const starts = useStaffRole('owner', 'compliance');
  const seesSystem = useStaffRole('owner', 'auditor');
  return (
    <Page title={m.dashboard_staff_title()} lead={m.dashboard_staff_lead()}>
      {starts ? <StartList /> : null}
      {seesSystem ? <AlertTasks /> : null}
      {routes ? <InboxTiles /> : null}
      {reads ? <AgreementsOverview /> : null}
      {reads ? <NoticesTiles /> : null}
      {seesSystem ? <MailTiles /> : null}
    </Page>
  );
}
