import { addDays, danishDate, startOfDanishDay } from '../platform/danish-days.js';

/**
 * When a customer's period ends: the day of delivery does not count, the last day counts to its end (Reg. 1182/71,
 * art. 3), in Copenhagen.
 * @param days calendar days
 */
export function computePeriod(deliveredAt: Date, days: number): { readonly lastDay: string; readonly closesAt: Date } {
  const lastDay = addDays(danishDate(deliveredAt), days);
  return { lastDay, closesAt: startOfDanishDay(addDays(lastDay, 1)) };
}
