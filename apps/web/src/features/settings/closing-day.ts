import { getLocale } from '#locale';

/** A leap year, so that 29 February is a day of it. */
const YEAR = 2024;

const monthsOf = (locale: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(YEAR, month, 1)).toLowerCase(),
  );

/** `06-05` as people write it: `5. juni`. What is no such day stays as it is. */
export function writtenDay(day: string): string {
  const [, month, date] = /^(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (month === undefined || date === undefined) return day;
  return new Intl.DateTimeFormat(getLocale() === 'da' ? 'da-DK' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(YEAR, Number(month) - 1, Number(date)));
}

/**
 * A day of the year as people write it, day first: `5. juni`, `5 June`, `5. jun`, `5/6`.
 * @returns `06-05`; null for what is no day of any year
 */
export function readDay(text: string): string | null {
  const [, day, written] = /^(\d{1,2})(?:\.|\/|-|\s)*\s*(\d{1,2}|\p{L}{3,})\.?$/u.exec(text.trim()) ?? [];
  if (day === undefined || written === undefined) return null;
  const month = monthNumber(written.toLowerCase());
  const found = new Date(Date.UTC(YEAR, month - 1, Number(day)));
  if (found.getUTCMonth() !== month - 1 || found.getUTCDate() !== Number(day)) return null;
  return found.toISOString().slice(5, 10);
}

/** 1 to 12 by its number or the beginning of its name, in either language; else 0. */
function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written) <= 12 ? Number(written) : 0;
  for (const locale of ['da', 'en']) {
    const index = monthsOf(locale).findIndex((name) => name.startsWith(written));
    if (index >= 0) return index + 1;
  }
  return 0;
}
