import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffSystemReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { formatNumber } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { DashboardGroup } from './dashboard-group.js';

/** Mails that came back: behind each stands somebody who was not told. What was refused is an alert, above. */
export function MailTiles() {
  const query = useQuery(staffSystemReadOptions());
  const { bounced = 0 } = query.data?.mails ?? {};
  return (
    <DashboardGroup title={m.dashboard_mails()} query={query}>
      <StatRow>
        <StatTile
          label={m.dashboard_mails_bounced()}
          value={formatNumber(bounced)}
          note={
            bounced > 0
              ? { text: m.dashboard_mails_repair(), tone: 'danger' }
              : { text: m.dashboard_mails_clear(), tone: 'success' }
          }
          to="/staff/mail?status=bounced"
        />
      </StatRow>
    </DashboardGroup>
  );
}
