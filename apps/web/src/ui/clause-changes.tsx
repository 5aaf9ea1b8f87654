import * as m from '#messages';
import { VisuallyHidden } from '@mantine/core';
import classes from './clause-changes.module.css';

interface Part {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

export interface ClauseChange {
  id: string;
  heading: string;
  passages: Part[][];
}

/** What differs, clause by clause and word by word: underlined and struck through, and said to those who don't see it. */
export function ClauseChanges({ clauses, language }: { clauses: readonly ClauseChange[]; language: 'da' | 'en' }) {
  return clauses.map(({ id, heading, passages }) => (
    <section key={id} className={classes.clause} lang={language}>
      <h3 className={classes.heading}>{heading}</h3>
      {passages.map((parts) => (
        <p key={parts.map(({ text }) => text).join('')} className={classes.passage}>
          {parts.map((part, place) => (
            // The same words can come twice in a passage; their place is what tells them apart.
            <Words key={`${String(place)} ${part.text}`} part={part} />
          ))}
        </p>
      ))}
    </section>
  ));
}

function Words({ part: { text, kind } }: { part: Part }) {
  if (kind === 'same') return <span>{text}</span>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark className={kind === 'added' ? classes.added : classes.removed}>
      <VisuallyHidden>{kind === 'added' ? m.signing_changes_added() : m.signing_changes_removed()} </VisuallyHidden>
      {text}
    </Mark>
  );
}
