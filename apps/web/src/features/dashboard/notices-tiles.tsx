import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffNoticesSummaryOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { formatNumber } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { DashboardGroup, EmptyPart } from './dashboard-group.js';

const LIST = '/staff/sub-processors/notices';

/** What customers have been told of changes, and where an answer or an address is missing. */
export function NoticesTiles() {
  const query = useQuery(staffNoticesSummaryOptions());
  const {
    withoutDecider = 0,
    objected = 0,
    undelivered = 0,
    unapproved = 0,
    running = 0,
    drafts = 0,
  } = query.data ?? {};
  return (
    <DashboardGroup title={m.dashboard_sub_processors()} query={query}>
      {objected + undelivered + unapproved + running + drafts === 0 ? (
        <EmptyPart
          text={m.dashboard_notices_empty()}
          to="/staff/sub-processors/changes"
          link={m.sub_processors_changes_title()}
        />
      ) : (
        <StatRow>
          <StatTile
            label={m.dashboard_notices_objected()}
            value={formatNumber(objected)}
            {...(objected > 0 && { note: { text: m.dashboard_notices_objected_note(), tone: 'danger' } })}
            to={`${LIST}?status=objected`}
          />
          <StatTile
            label={m.dashboard_notices_undelivered()}
            value={formatNumber(undelivered)}
            {...(undelivered > 0 && { note: { text: m.dashboard_notices_undelivered_note(), tone: 'danger' } })}
            to={`${LIST}?status=undelivered`}
          />
          {withoutDecider > 0 ? (
            <StatTile
              label={m.dashboard_notices_without_decider()}
              value={formatNumber(withoutDecider)}
              note={{ text: m.dashboard_notices_without_decider_note(), tone: 'warning' }}
              to={`${LIST}?withoutDecider=true`}
            />
          ) : null}
          <StatTile
            label={m.dashboard_notices_running()}
            value={formatNumber(running)}
            to={`${LIST}?status=delivered`}
          />
          <StatTile
            label={m.dashboard_notices_unapproved()}
            value={formatNumber(unapproved)}
            to={`${LIST}?status=expired`}
          />
          <StatTile
            label={m.dashboard_notices_drafts()}
            value={formatNumber(drafts)}
            to="/staff/sub-processors/changes?state=draft"
          />
        </StatRow>
      )}
    </DashboardGroup>
  );
}
