import { createContext, use, type ReactNode } from 'react';

export type PageLocale = 'da' | 'en';

/** The vendor that runs this portal, as its profile says. Shown in the header and the foot of every page. */
export type ProcessorProfile = {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly registrationNumber: string;
  readonly address: string;
  /** `#rgb` or `#rrggbb`. Decoration only: text and buttons keep colours whose contrast is known. */
  readonly accent: string;
  readonly website?: string;
};

/** Where the built style sheet, font and scripts are served, read from the build's manifest. */
export type PageAssets = {
  readonly styles: string;
  readonly font: string;
  readonly icon: string;
  readonly scripts: Readonly<Record<string, string>>;
};

/** What every public page knows about the request it answers. */
export type PageContext = {
  readonly locale: PageLocale;
  /** Path and query of the request, e.g. `/verify?sha256=…`. */
  readonly path: string;
  /** The nonce of this answer's Content-Security-Policy. */
  readonly nonce: string;
  readonly csrfToken: string;
  readonly processor: ProcessorProfile;
  readonly assets: PageAssets;
  /** Scheme and host of the portal, for canonical addresses: `https://portal.example.dk`. */
  readonly origin?: string;
  readonly person?: { readonly name: string };
  /** What stands on it can't be had again: the page offers no other language, which would be another request. */
  readonly isShownOnce?: boolean;
  /** The form in which something may be typed: changing the language sends it, or that would be lost. */
  readonly languageForm?: { readonly id: string; readonly action: string };
};

const Context = createContext<PageContext | undefined>(undefined);

/** Gives the parts below it the page they belong to. `Layout` does this; a spec of a single part does it itself. */
export function PageProvider({ page, children }: { readonly page: PageContext; readonly children: ReactNode }) {
  return <Context value={page}>{children}</Context>;
}

/** The page around this part. Throws outside `Layout` or `PageProvider`: a form without its token must not render. */
export function usePage(): PageContext {
  const page = use(Context);
  if (!page) throw new Error('This part of a page was rendered outside Layout or PageProvider.');
  return page;
}
