import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { inboxListOptions, inboxRoutedOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { formatNumber } from '../../ui/format.js';
import { useNow } from '../../ui/now.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { endOf } from '../inquiries/inquiry-words.js';
import { DashboardGroup } from './dashboard-group.js';

/** Inquiries that nobody has routed yet. One page is counted; where there are more, the number says so. */
export function InboxTiles() {
  const query = useQuery(inboxListOptions());
  const now = useNow().toISOString();
  const { data: untold } = useQuery(inboxRoutedOptions({ query: { untold: 'true' } }));
  const { items = [], next = null } = query.data ?? {};
  const count = formatNumber(items.length);
  const late = items.filter(({ dueOn }) => endOf(dueOn) < now).length;
  return (
    <DashboardGroup title={m.dashboard_inquiries()} query={query}>
      <StatRow>
        <StatTile
          label={m.dashboard_inbox()}
          value={next === null ? count : m.dashboard_more_than({ count })}
          note={
            items.length === 0
              ? { text: m.dashboard_inbox_clear(), tone: 'success' }
              : { text: m.dashboard_inbox_late({ count: formatNumber(late) }), tone: late > 0 ? 'danger' : 'neutral' }
          }
          to="/staff/inbox"
        />
        {untold && untold.items.length > 0 ? (
          <StatTile
            label={m.dashboard_untold()}
            value={
              untold.next === null
                ? formatNumber(untold.items.length)
                : m.dashboard_more_than({ count: formatNumber(untold.items.length) })
            }
            note={{ text: m.dashboard_untold_note(), tone: 'danger' }}
            to="/staff/inquiries?untold=true"
          />
        ) : null}
      </StatRow>
    </DashboardGroup>
  );
}
