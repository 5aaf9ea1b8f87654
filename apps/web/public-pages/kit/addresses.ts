import type { PageLocale } from './page-context.js';

/** The public pages that stand in every footer. */
export const publicAddress = {
  home: '/',
  policies: '/policies',
  privacy: '/policies/privacy',
  cookies: '/cookies',
  subProcessors: '/sub-processors',
  trust: '/trust',
  verify: '/verify',
  certificate: '/verify/certificate.pem',
  inquiry: '/inquiry',
  inquiryStatus: '/inquiry/status',
  customer: '/app',
  staff: '/staff',
} as const;

// Only the path and query of a request pass through here; the host is needed to parse and is thrown away again.
const parse = (path: string) => new URL(`https://portal.invalid${path.startsWith('/') ? path : `/${path}`}`);

/** A path that began with two slashes would name another host. */
const onThisHost = (pathname: string) => pathname.replace(/^\/+/, '/');

/** The same page in another language: `/verify?a=1` → `/verify?a=1&lang=en`. */
export function inLanguage(path: string, locale: PageLocale): string {
  const url = parse(path);
  url.searchParams.set('lang', locale);
  return onThisHost(url.pathname) + url.search;
}

/** The path without its query: what one page is known as. */
export const pathOnly = (path: string): string => onThisHost(parse(path).pathname);

/** A `mailto:` link for an address as it stands in the profile. */
export const mailTo = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

/** A `tel:` link; spaces and brackets are for people. */
export const callTo = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
