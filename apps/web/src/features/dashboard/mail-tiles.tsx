import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffSystemReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { formatNumber } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { DashboardGroup } from './dashboard-group.js';

/** Mails that did not arrive: behind each stands somebody who was not told. */
export function MailTiles() {
  const query = useQuery(staffSystemReadOptions());
  const { bounced = 0, failed = 0 } = query.data?.mails ?? {};
  return (
    <DashboardGroup title={m.dashboard_mails()} query={query}>
      <StatRow>
        <StatTile
          label={m.dashboard_mails_bounced()}
          value={formatNumber(bounced)}
          {...(bounced > 0 && { note: { text: m.dashboard_mails_repair(), tone: 'danger' } })}
          to="/staff/mail?status=bounced"
        />
        <StatTile
          label={m.dashboard_mails_failed()}
          value={formatNumber(failed)}
          {...(failed > 0 && { note: { text: m.dashboard_mails_repair(), tone: 'danger' } })}
          to="/staff/mail?status=failed"
        />
      </StatRow>
    </DashboardGroup>
  );
}
