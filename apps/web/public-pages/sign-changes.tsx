import { Fragment } from 'react';
import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { LinkButton } from './kit/button.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

type Part = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };

export type SignChangesPageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  /** The version that was in force before. */
  readonly since: number;
  readonly clauses: readonly {
    readonly id: string;
    readonly heading: string;
    readonly passages: readonly (readonly Part[])[];
  }[];
};

/** `/s/:token/changes`: what a new version changes, in the words themselves. */
export function SignChangesPage({ page, base, reference, version, since, clauses }: SignChangesPageProps) {
  const { locale } = page;
  const title = m.signing_changes_title({ since }, { locale });
  return (
    <Layout page={page} title={title} secretAddress>
      <BackLink href={base} />
      <p className="kicker">{m.signing_kicker({ reference, version }, { locale })}</p>
      <h1>{title}</h1>
      <p className="lead">
        {clauses.length === 0 ? m.signing_changes_none({}, { locale }) : m.signing_changes_lead({}, { locale })}
      </p>
      {clauses.map(({ id, heading, passages }) => (
        <section key={id} aria-labelledby={`change-${id}`}>
          <h2 id={`change-${id}`}>
            <a href={`${base}#${id}`}>{heading}</a>
          </h2>
          {passages.map((parts) => (
            <p key={parts.map(({ text }) => text).join('')} className="written">
              <Passage parts={parts} locale={locale} />
            </p>
          ))}
        </section>
      ))}
      <LinkButton href={base}>{m.signing_changes_read({}, { locale })}</LinkButton>
    </Layout>
  );
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
          <span className="unseen">{said} </span>
          {text}
        </Mark>
        {replaced ? ' ' : null}
      </Fragment>
    );
  });
}
