import * as m from '#messages';
import { BackLink } from './kit/back-link.js';
import { ClauseChanges, type ClauseChange } from './kit/clause-changes.js';
import { formatDay } from './kit/dates.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';

export type PolicyHistoryPageProps = {
  readonly page: PageContext;
  readonly slug: string;
  readonly title: string;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number;
    /** ISO 8601. */
    readonly publishedAt: string;
    /** What it changed of the one before; null for the first. */
    readonly changes: readonly ClauseChange[] | null;
  }[];
};

/** `/policies/:slug/history`: every version, when it came, and what it changed. */
export function PolicyHistoryPage({ page, slug, title, versions }: PolicyHistoryPageProps) {
  const { locale } = page;
  const heading = m.public_policies_history_title({ title }, { locale });
  const base = `/policies/${slug}`;
  return (
    <Layout page={page} title={heading}>
      <BackLink href={base} />
      <h1>{heading}</h1>
      <p className="lead">{m.public_policies_history_lead({}, { locale })}</p>
      {versions.map(({ version, publishedAt, changes }) => {
        const address = `${base}/v/${String(version)}`;
        const words = { version: String(version), day: formatDay(publishedAt, locale) };
        return (
          <section key={version} aria-labelledby={`version-${String(version)}`}>
            <h2 id={`version-${String(version)}`}>
              <a href={address}>{m.public_policies_version(words, { locale })}</a>
            </h2>
            {changes === null ? (
              <p>{m.public_policies_first({}, { locale })}</p>
            ) : changes.length === 0 ? (
              <p>{m.signing_changes_none({}, { locale })}</p>
            ) : (
              <details>
                <summary>{m.public_policies_changed({ count: changes.length }, { locale })}</summary>
                <ClauseChanges clauses={changes} base={address} prefix={`v${String(version)}`} level={3} />
              </details>
            )}
          </section>
        );
      })}
    </Layout>
  );
}
