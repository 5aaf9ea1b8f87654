import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDateTime } from './format.js';
import classes from './timeline.module.css';
import { type Tone, toneClass, toneIcon } from './tone.js';

export interface TimelineEvent {
  id: string;
  /** ISO 8601 instant. */
  at: string;
  /** What happened, as a sentence without the actor's name. */
  title: string;
  /** Who did it, or the system's own name for itself. */
  actor: string;
  tone?: Tone;
  icon?: Icon;
  detail?: ReactNode;
}

/** What happened to one thing, in the order given (newest first by custom). */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {events.map(({ id, at, title, actor, tone = 'neutral', icon, detail }) => {
        const Sign = icon ?? toneIcon[tone];
        return (
          <li key={id} className={`${classes.event} ${toneClass(tone)}`}>
            <span className={classes.sign}>
              <Sign size={16} stroke={1.8} aria-hidden />
            </span>
            <div>
              <p className={classes.title}>{title}</p>
              <p className={classes.meta}>
                {actor} · <time dateTime={at}>{formatDateTime(at)}</time>
              </p>
              {detail ? <div className={classes.detail}>{detail}</div> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
