import { Fragment } from 'react';
import * as m from '#messages';
import { usePage, type PageLocale } from './page-context.js';

type Part = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };
export type ClauseChange = {
  readonly id: string;
  readonly heading: string;
  readonly passages: readonly (readonly Part[])[];
};

export type ClauseChangesProps = {
  readonly clauses: readonly ClauseChange[];
  /** The address of the text; each heading leads to its clause there. */
  readonly base: string;
  /** Keeps ids apart where several versions stand on one page. */
  readonly prefix?: string;
  readonly level?: 2 | 3;
  /** The clauses', where it is not the page's. */
  readonly textLocale?: PageLocale;
};

/** What a new version changes, clause by clause, in the words themselves. */
export function ClauseChanges({ clauses, base, prefix = 'change', level = 2, textLocale }: ClauseChangesProps) {
  const { locale } = usePage();
  const Heading = level === 2 ? 'h2' : 'h3';
  return clauses.map(({ id, heading, passages }) => (
    <section key={id} lang={textLocale} aria-labelledby={`${prefix}-${id}`}>
      <Heading id={`${prefix}-${id}`}>
        <a href={`${base}#${id}`}>{heading}</a>
      </Heading>
      {passages.map((parts) => (
        <p key={parts.map(({ text }) => text).join('')} className="written">
          <Passage parts={parts} locale={locale} />
        </p>
      ))}
    </section>
  ));
}

/** Underlined and struck through by the browser; said in words to those who don't see it. */
function Passage({ parts, locale }: { readonly parts: readonly Part[]; readonly locale: PageLocale }) {
  // The same words can come twice in a passage, so their place is part of what tells them apart.
  const placed = parts.map((part, place) => ({ ...part, key: `${String(place)} ${part.text}` }));
  return placed.map(({ key, text, kind }, place) => {
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    const replaced = kind === 'removed' && placed[place + 1]?.kind === 'added';
    const said = kind === 'added' ? m.signing_changes_added({}, { locale }) : m.signing_changes_removed({}, { locale });
    return (
      <Fragment key={key}>
        <Mark>
          <span className="unseen" lang={locale}>
            {said}{' '}
          </span>
          {text}
        </Mark>
        {replaced ? ' ' : null}
      </Fragment>
    );
  });
}
