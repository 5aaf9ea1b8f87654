import { addDays, danishDate, daysBetween, type Day } from '../platform/danish-days.js';
import { isWorkingDay } from '../platform/danish-holidays.js';

export type Period = {
  /** When the vendor received the inquiry. That day does not count (Regulation (EEC, Euratom) No 1182/71, art. 3(1)). */
  readonly receivedAt: Date;
  /** Art. 12(3) GDPR: one month; three when it has been extended. */
  readonly months: 1 | 3;
  /** Days on which the clock stood still, waiting for the person to show who they are. */
  readonly pausedDays: number;
  /** Closing days besides weekends and public holidays, as `MM-DD`. */
  readonly closingDays: readonly string[];
};

/** The same date so many months later, or that month's last day if it has no such date (Regulation 1182/71, art. 3(2)(c)). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return end.toISOString().slice(0, 10);
}

/**
 * The last day of the period of art. 12(3) GDPR; it ends when that day does, Danish time. A period that would end on a
 * Saturday, Sunday or public holiday ends with the next working day (Regulation 1182/71, art. 3(4)); which days are
 * public holidays is the Member State's to say (art. 2(1)), so they are the Danish ones. Closing days are the vendor's
 * own, and a pause is our reading of art. 12(6) GDPR: neither stands in the regulation.
 */
export function dueOn({ receivedAt, months, pausedDays, closingDays }: Period): Day {
  let day = addDays(addMonths(danishDate(receivedAt), months), pausedDays);
  while (!isWorkingDay(day, closingDays)) day = addDays(day, 1);
  return day;
}

/** Days of a pause: the day on which it begins does not count, the day on which it ends does. */
export const pausedDays = (from: Date, to: Date): number => daysBetween(danishDate(from), danishDate(to));

/** When a pause ends: on how many days the clock has stood still in all, and the deadline moved by them. */
export function afterPause(period: Period, since: Date, now: Date): { pausedDays: number; dueOn: Day } {
  const days = period.pausedDays + pausedDays(since, now);
  return { pausedDays: days, dueOn: dueOn({ ...period, pausedDays: days }) };
}

/** An extension must be told within the first month (art. 12(3)), that is, on or before the present due day. */
export const isInTime = (due: Day, at: Date): boolean => danishDate(at) <= due;
