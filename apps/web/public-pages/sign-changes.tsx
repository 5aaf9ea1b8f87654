import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { LinkButton } from './kit/button.js';
import { ClauseChanges, type ClauseChange } from './kit/clause-changes.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

export type SignChangesPageProps = {
  readonly page: PageContext;
  readonly base: string;
  readonly reference: string;
  readonly version: number;
  /** The agreement's language. */
  readonly textLocale: PageLocale;
  /** The version that was in force before. */
  readonly since: number;
  readonly clauses: readonly ClauseChange[];
};

/** `/s/:token/changes`: what a new version changes, in the words themselves. */
export function SignChangesPage({ page, base, reference, version, textLocale, since, clauses }: SignChangesPageProps) {
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
      <ClauseChanges clauses={clauses} base={base} textLocale={textLocale} />
      <LinkButton href={base}>{m.signing_changes_read({}, { locale })}</LinkButton>
    </Layout>
  );
}
