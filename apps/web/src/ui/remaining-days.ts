import { dayOf } from './format.js';

const DAY = 86_400_000;

/** Whole calendar days in Copenhagen from `now` to `due`; 0 is today, negative is past. */
export function remainingDays(due: string, now: Date): number {
  return Math.round((Date.parse(dayOf(due)) - Date.parse(dayOf(now))) / DAY);
}

export type Urgency = 'overdue' | 'soon' | 'later';

/** @param soonDays at most this many days left is `soon`; the last hours of the day count until the instant itself. */
export function urgency(due: string, now: Date, soonDays = 5): Urgency {
  if (Date.parse(due) < now.getTime()) return 'overdue';
  return remainingDays(due, now) <= soonDays ? 'soon' : 'later';
}
