const ZONE = 'Europe/Copenhagen';
const DAY_MS = 86_400_000;
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });

/** The date in Copenhagen at an instant, as `2026-03-05`. */
export const danishDate = (at: Date): string => calendar.format(at);

/** The instant at which an ISO date begins in Copenhagen: UTC+1, or UTC+2 in summer; the clock never turns at midnight. */
export function startOfDanishDay(date: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const summer = new Date(midnight - 2 * 3_600_000);
  return hour.format(summer) === '00' ? summer : new Date(midnight - 3_600_000);
}

/** An ISO date some calendar days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
