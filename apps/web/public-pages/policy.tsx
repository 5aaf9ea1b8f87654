import * as m from '#messages';
import { formatDay } from './kit/dates.js';
import { DocumentHtml, DocumentPage } from './kit/document-page.js';
import type { ContentsEntry } from './kit/document-contents.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';

export type PolicyPageProps = {
  readonly page: PageContext;
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  /** The number of the newest version. */
  readonly latest: number;
};

/** `/policies/:slug` and `/policies/:slug/v/:n`: one published version, and where the others are. */
export function PolicyPage({ page, slug, title, version, publishedAt, html, contents, latest }: PolicyPageProps) {
  const { locale } = page;
  const base = `/policies/${slug}`;
  const day = formatDay(publishedAt, locale);
  return (
    <DocumentPage
      page={page}
      title={title}
      kicker={m.public_policies_version({ version: String(version), day }, { locale })}
      back="/policies"
      contents={contents}
      intro={
        <>
          {version === latest ? null : (
            <Notice tone="warning" title={m.public_policies_old_title({}, { locale })}>
              <p>{m.public_policies_old_text({ version: String(version), day }, { locale })}</p>
              <p>
                <a href={base}>{m.public_policies_to_latest({ version: String(latest) }, { locale })}</a>
              </p>
            </Notice>
          )}
          <p>
            <a href={`${base}/history`}>{m.public_policies_to_history({}, { locale })}</a>
          </p>
        </>
      }
    >
      <DocumentHtml html={html} />
    </DocumentPage>
  );
}
