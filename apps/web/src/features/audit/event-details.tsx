import * as m from '#messages';
import { Facts } from '../../ui/facts.js';
import classes from './event-details.module.css';
import { eventFacts } from './event-facts.js';
import { eventWords } from './event-words.js';

interface EventDetailsProps {
  type: string;
  data: Readonly<Record<string, unknown>>;
}

/** What happened, as a sentence; what was noted with it, on request. */
export function EventDetails({ type, data }: EventDetailsProps) {
  const facts = eventFacts(data);
  return (
    <>
      <span className={classes.event}>{eventWords[type]?.() ?? m.audit_unknown_kind({ kind: type })}</span>
      {facts.length === 0 ? null : (
        <details className={classes.details}>
          <summary className={classes.summary}>{m.audit_details()}</summary>
          <div className={classes.facts}>
            <Facts facts={facts} />
          </div>
        </details>
      )}
    </>
  );
}
