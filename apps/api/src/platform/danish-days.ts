/** A calendar day, `yyyy-mm-dd`. */
export type Day = string;

const ZONE = 'Europe/Copenhagen';
const DAY_MS = 86_400_000;
const tags = { da: 'da-DK', en: 'en-GB' } as const;
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });
const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day in Denmark at an instant. */
export const danishDate = (at: Date): Day => calendar.format(at);

/** The instant at which a day begins in Denmark: UTC+1, or UTC+2 in summer; the clock never turns at midnight. */
export function startOfDanishDay(day: Day): Date {
  const summer = new Date(midnightUtc(day) - 2 * 3_600_000);
  return hour.format(summer) === '00' ? summer : new Date(midnightUtc(day) - 3_600_000);
}

/** The day a number of days later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day =>
  new Date(midnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((midnightUtc(to) - midnightUtc(from)) / DAY_MS);

/** How far off a day is, as a mail speaks of it: gone by, today, tomorrow, or in so many days. */
export function howFar(from: Day, to: Day) {
  const days = daysBetween(from, to);
  return { past: days < 0, today: days === 0, tomorrow: days === 1, days };
}

/** `5. marts 2026` · `5 March 2026`. */
export const writtenDay = (day: Day, locale: 'da' | 'en'): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(midnightUtc(day)));

/** `5. marts 2026 kl. 10.00 CET` · `5 March 2026 at 10:00 CET`, by the Danish clock. */
export const writtenMoment = (at: Date, locale: 'da' | 'en'): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone: ZONE,
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  }).format(at);
