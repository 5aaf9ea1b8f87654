import { getLocale } from '#locale';

/** The processor and its customers live by Danish time; a screen abroad must not move a deadline. */
const ZONE = 'Europe/Copenhagen';

/** British English: the day comes before the month, as in Danish. */
const tag = () => (getLocale() === 'da' ? 'da-DK' : 'en-GB');

const date = (options: Intl.DateTimeFormatOptions) => (instant: string | Date) =>
  new Intl.DateTimeFormat(tag(), { timeZone: ZONE, ...options }).format(new Date(instant));

/** @param instant ISO 8601 with zone. → `3. maj 2027` · `3 May 2027` */
export const formatDate = date({ dateStyle: 'long' });
/** → `3. maj 2027 kl. 14.05` · `3 May 2027 at 14:05` */
export const formatDateTime = date({ dateStyle: 'long', timeStyle: 'short' });
/** For tables. → `03.05.2027` · `3 May 2027`: in English, digits alone are read in two orders. */
export const formatShortDate = (instant: string | Date): string =>
  getLocale() === 'da'
    ? date({ day: '2-digit', month: '2-digit', year: 'numeric' })(instant)
    : date({ day: 'numeric', month: 'short', year: 'numeric' })(instant);
/** → `14.05` · `14:05` */
export const formatTime = date({ timeStyle: 'short' });

/** → `12.345` · `12,345` */
export const formatNumber = (value: number): string => new Intl.NumberFormat(tag()).format(value);

/** @param share 0 to 1. → `42 %` · `42%` */
export const formatPercent = (share: number): string =>
  new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** @param bytes → `1,4 MB` · `1.4 MB` */
export function formatFileSize(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kB'] : [bytes / 1e6, 'MB'];
  return `${new Intl.NumberFormat(tag(), { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

/** The calendar day in Copenhagen on which an instant falls, `2027-05-03`. */
export const dayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
