import { usePage, type PageLocale } from './page-context.js';

const zone = 'Europe/Copenhagen';
const tags: Readonly<Record<PageLocale, string>> = { da: 'da-DK', en: 'en-GB' };

/** `5. marts 2026` · `5 March 2026`: the day in Denmark at an ISO 8601 instant, or a plain `yyyy-mm-dd`. */
export function formatDay(iso: string, locale: PageLocale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: zone }).format(Date.parse(iso));
}

/** `5. marts 2026 kl. 14.05` · `5 March 2026 at 14:05`, Danish time. */
export function formatMoment(iso: string, locale: PageLocale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    Date.parse(iso),
  );
}

/** A date a machine can read too. `at` is an ISO 8601 instant or date. */
export function DateText({ at, withTime }: { readonly at: string; readonly withTime?: boolean }) {
  const { locale } = usePage();
  return <time dateTime={at}>{withTime ? formatMoment(at, locale) : formatDay(at, locale)}</time>;
}
