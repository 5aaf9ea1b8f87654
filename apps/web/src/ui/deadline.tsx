import { IconAlertTriangle, IconClock, IconClockExclamation } from '@tabler/icons-react';
import * as m from '#messages';
import classes from './deadline.module.css';
import { formatDate } from './format.js';
import { useNow } from './now.js';
import { remainingDays, type Urgency, urgency } from './remaining-days.js';
import { toneClass, type Tone } from './tone.js';

const signs: Record<Urgency, { tone: Tone; icon: typeof IconClock }> = {
  overdue: { tone: 'danger', icon: IconClockExclamation },
  soon: { tone: 'warning', icon: IconAlertTriangle },
  later: { tone: 'neutral', icon: IconClock },
};

const words = (days: number, kind: Urgency): string => {
  if (kind === 'overdue')
    return days === 0 ? m.common_deadline_passed_today() : m.common_deadline_overdue({ count: -days });
  return days === 0 ? m.common_deadline_today() : m.common_deadline_left({ count: days });
};

/**
 * A date and what is left until it; past it, icon and word say so.
 * @param due ISO 8601 instant, the last moment within the deadline
 * @param done met already: only the date, nothing urges
 */
export function Deadline({ due, done = false }: { due: string; done?: boolean }) {
  const now = useNow();
  const kind = urgency(due, now);
  const { tone, icon: Sign } = signs[kind];
  return (
    <span className={classes.deadline}>
      <time dateTime={due}>{formatDate(due)}</time>
      {done ? null : (
        <span className={`${classes.left} ${toneClass(tone)}`}>
          <Sign size={14} stroke={2} aria-hidden />
          {words(remainingDays(due, now), kind)}
        </span>
      )}
    </span>
  );
}
