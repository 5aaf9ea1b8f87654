import * as m from '#messages';
import type { StaffSystemReadResponse } from '../../../generated/api/types.gen.js';
import { formatNumber, formatTime } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';

const wellOr = (count: number, text = m.system_look()) =>
  count === 0 ? { text: m.system_all_well(), tone: 'success' as const } : { text, tone: 'danger' as const };

/** What waits, failed and went out, in numbers. */
export function SystemTiles({ status: { outbox, jobs, mails } }: { status: StaffSystemReadResponse }) {
  return (
    <>
      <StatRow>
        <StatTile
          label={m.system_outbox()}
          value={formatNumber(outbox.waiting)}
          note={
            outbox.oldestAt === null
              ? { text: m.system_outbox_ok(), tone: 'success' }
              : { text: m.system_outbox_since({ time: formatTime(outbox.oldestAt) }), tone: 'info' }
          }
        />
        <StatTile
          label={m.system_jobs_waiting()}
          value={formatNumber(jobs.waiting + jobs.active)}
          note={{ text: m.system_jobs_later({ count: jobs.later }), tone: 'neutral' }}
        />
        <StatTile label={m.system_jobs_retrying()} value={formatNumber(jobs.retrying)} />
        <StatTile
          label={m.system_jobs_failed()}
          value={formatNumber(jobs.failed)}
          note={wellOr(jobs.failed, m.system_jobs_failed_note())}
        />
      </StatRow>
      <StatRow>
        <StatTile label={m.system_mails_queued()} value={formatNumber(mails.queued)} to="/staff/mail?status=queued" />
        <StatTile label={m.system_mails_sent()} value={formatNumber(mails.sent)} to="/staff/mail?status=sent" />
        <StatTile
          label={m.system_mails_failed()}
          value={formatNumber(mails.failed)}
          note={wellOr(mails.failed)}
          to="/staff/mail?status=failed"
        />
        <StatTile
          label={m.system_mails_bounced()}
          value={formatNumber(mails.bounced)}
          note={wellOr(mails.bounced)}
          to="/staff/mail?status=bounced"
        />
      </StatRow>
    </>
  );
}
