import type { ReactNode } from 'react';
import * as m from '#messages';
import { inLanguage, pathOnly } from './addresses.js';
import { PageProvider, type PageContext } from './page-context.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

export type LayoutProps = {
  readonly page: PageContext;
  readonly title: string;
  readonly description?: string;
  /** Puts "Fejl:" before the title, the first thing a screen reader says after a form came back. */
  readonly hasErrors?: boolean;
  /** For addresses that are a key, such as signing links: no referrer, no search engine, no canonical address. */
  readonly secretAddress?: boolean;
  /** What stands on it can't be had again, such as recovery codes. */
  readonly isShownOnce?: boolean;
  /** The form that changing the language sends, to keep what was typed. */
  readonly languageForm?: { readonly id: string; readonly action: string };
  /** Address of an Atom feed of what is on the page. */
  readonly feed?: string;
  readonly width?: 'text' | 'wide' | 'document';
  /** Names of further scripts from `apps/web/enhance/`, beside the one that every page has. */
  readonly scripts?: readonly string[];
  readonly children: ReactNode;
};

const isColour = (value: string) => /^#([\da-f]{3}|[\da-f]{6})$/i.test(value);

function Head({ page, title, description, hasErrors, secretAddress, feed, scripts = [] }: LayoutProps) {
  const { locale, assets, processor, nonce, origin = '' } = page;
  const shownTitle = hasErrors ? m.public_kit_error_prefix({ title }, { locale }) : title;
  const names = ['public', ...scripts];
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${shownTitle} – ${processor.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F6F7F5" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0F1719" />
      <meta name="format-detection" content="telephone=no" />
      {description ? <meta name="description" content={description} /> : null}
      {secretAddress ? (
        <>
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex, nofollow" />
        </>
      ) : (
        <>
          <link rel="canonical" href={origin + pathOnly(page.path)} />
          <link rel="alternate" hrefLang="da" href={origin + inLanguage(pathOnly(page.path), 'da')} />
          <link rel="alternate" hrefLang="en" href={origin + inLanguage(pathOnly(page.path), 'en')} />
        </>
      )}
      {feed === undefined ? null : <link rel="alternate" type="application/atom+xml" href={feed} />}
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.styles} />
      {isColour(processor.accent) ? <style nonce={nonce}>{`:root{--accent:${processor.accent}}`}</style> : null}
      {names.map((name) => {
        const source = assets.scripts[name];
        return source ? <script key={name} type="module" src={source} nonce={nonce} /> : null;
      })}
    </head>
  );
}

/** The whole page around its content: head, skip link, header, main, footer. */
export function Layout(props: LayoutProps) {
  const { page, width = 'text', isShownOnce = false, languageForm, children } = props;
  return (
    <PageProvider page={{ ...page, ...(isShownOnce && { isShownOnce }), ...(languageForm && { languageForm }) }}>
      <html lang={page.locale}>
        <Head {...props} />
        <body>
          <a className="skip" href="#main">
            {m.public_kit_skip({}, { locale: page.locale })}
          </a>
          <SiteHeader />
          <main id="main" className={`main main-${width}`} tabIndex={-1}>
            {children}
          </main>
          <SiteFooter />
        </body>
      </html>
    </PageProvider>
  );
}
