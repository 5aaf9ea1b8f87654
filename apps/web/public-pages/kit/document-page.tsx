import type { ReactNode } from 'react';
import * as m from '#messages';
import { BackLink } from './back-link.js';
import { DocumentContents, type ContentsEntry } from './document-contents.js';
import { DocumentDock, type DockProps } from './document-dock.js';
import { ErrorSummary, type PageError } from './error-summary.js';
import { Layout } from './layout.js';
import type { PageContext, PageLocale } from './page-context.js';

export type DocumentPageProps = {
  readonly page: PageContext;
  readonly title: string;
  /** Above the title: what kind of paper, which reference, which version. */
  readonly kicker?: string;
  /** Between title and text: parties, deadline, what changed. */
  readonly intro?: ReactNode;
  readonly back?: string;
  readonly contents: readonly ContentsEntry[];
  /** What remains to be done with this document. Left out when it is only to be read. */
  readonly dock?: DockProps;
  /** The language of title and text, where it is not the page's. */
  readonly textLocale?: PageLocale;
  readonly secretAddress?: boolean;
  readonly scripts?: readonly string[];
  /** The text: `DocumentHtml`, or an element of class `doc`. */
  readonly children: ReactNode;
  /** Beneath the text: the form that signs it, the other ways out. */
  readonly after?: ReactNode;
  /** What was wrong with that form. */
  readonly errors?: readonly PageError[];
};

/** A long document to read on any screen: contents beside it, or folded on a phone; what remains always in sight. */
export function DocumentPage({
  page,
  title,
  kicker,
  intro,
  back,
  contents,
  dock,
  textLocale,
  children,
  after,
  errors = [],
  ...rest
}: DocumentPageProps) {
  return (
    <Layout
      page={page}
      title={title}
      hasErrors={errors.length > 0}
      width="document"
      secretAddress={rest.secretAddress ?? false}
      scripts={rest.scripts ?? []}
    >
      <div className={dock ? 'document document-with-dock' : 'document'}>
        <div className="document-top">
          {back === undefined ? null : <BackLink href={back} />}
          <ErrorSummary errors={errors} />
          {kicker === undefined ? null : <p className="kicker">{kicker}</p>}
          <h1 lang={textLocale}>{title}</h1>
          {intro}
        </div>
        <DocumentContents entries={contents} textLocale={textLocale} />
        <div className="document-text" id="document">
          {children}
          <p className="document-end">
            <a href="#main">{m.public_kit_to_top({}, { locale: page.locale })}</a>
          </p>
        </div>
        {after === undefined ? null : <div className="document-after">{after}</div>}
        {dock ? <DocumentDock {...dock} /> : null}
      </div>
    </Layout>
  );
}

/**
 * HTML that the portal rendered from a document's own blocks (`renderHtml` of the document library: an `article` of
 * class `doc`); never anything a visitor wrote.
 */
export function DocumentHtml({ html }: { readonly html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
