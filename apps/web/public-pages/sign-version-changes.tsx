import type { ReactNode } from 'react';
import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { LinkButton } from './kit/button.js';
import { ClauseChanges, type ClauseChange } from './kit/clause-changes.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

export type VersionChanges = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  /** The agreement's language. */
  readonly textLocale: PageLocale;
  readonly clauses: readonly ClauseChange[];
};

type Props = VersionChanges & { readonly title: string; readonly children?: ReactNode };

/** What a version changes of another, in the words themselves; then what there is to say of it, and the way to the text. */
export function SignVersionChanges({ page, title, base, reference, version, textLocale, clauses, children }: Props) {
  const { locale } = page;
  return (
    <Layout page={page} title={title} secretAddress>
      <BackLink href={base} />
      <p className="kicker">{m.signing_kicker({ reference, version }, { locale })}</p>
      <h1>{title}</h1>
      <p className="lead">
        {clauses.length === 0 ? m.signing_changes_none({}, { locale }) : m.signing_changes_lead({}, { locale })}
      </p>
      <ClauseChanges clauses={clauses} base={base} textLocale={textLocale} />
      {children}
      <LinkButton href={base}>{m.signing_changes_read({}, { locale })}</LinkButton>
    </Layout>
  );
}
