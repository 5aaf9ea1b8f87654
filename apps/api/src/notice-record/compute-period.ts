import { addDays, danishDate, startOfDanishDay } from '../platform/danish-days.js';

/**
 * When a customer's period ends. No law sets it: its days are what the agreement says (annex B.2), and neither art. 28(2)
 * GDPR nor Regulation 1182/71, which is about periods in acts of the Union, tells how to count them. We count as that
 * regulation does, in Danish time: the day of delivery does not count (its art. 3(1)), the last one counts to its end
 * (3(2)(b)), weekends and holidays count (3(3)). The end is not moved to a working day, as 3(4) would: agreed days are
 * the days that customer and vendor both read in the notice.
 * @param days calendar days
 */
export function computePeriod(deliveredAt: Date, days: number): { readonly lastDay: string; readonly closesAt: Date } {
  const lastDay = addDays(danishDate(deliveredAt), days);
  return { lastDay, closesAt: startOfDanishDay(addDays(lastDay, 1)) };
}
