import type { ReactNode } from 'react';
import { DateText } from './dates.js';
import { Icon } from './icon.js';

export type TimelineEvent = {
  readonly title: string;
  /** ISO 8601; left out for what has not happened yet. */
  readonly at?: string;
  readonly state: 'done' | 'now' | 'later';
  readonly text?: ReactNode;
};

/** What happened, where it stands, and what comes, oldest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map(({ title, at, state, text }, index) => (
        <li
          key={`${index} ${title}`}
          className={`timeline-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="timeline-mark">{state === 'done' ? <Icon name="check" size={16} /> : null}</span>
          <p className="timeline-title">{title}</p>
          {at === undefined ? null : (
            <p className="timeline-time">
              <DateText at={at} withTime />
            </p>
          )}
          {text === undefined ? null : <div className="timeline-text">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
