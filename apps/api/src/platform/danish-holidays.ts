import { daysBetween, type Day } from './danish-days.js';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm: Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const skipped = Math.floor((8 * century + 13) / 25);
  const moon = (19 * a + century - Math.floor(century / 4) - skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

const FIXED = ['01-01', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday, as days after Easter. */
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50];
/** Great Prayer Day was a public holiday up to and including 2023 (act no. 214 of 6 March 2023). */
const GREAT_PRAYER_DAY = { daysAfterEaster: 26, lastYear: 2023 };

/** Is the day a public holiday in Denmark? Christmas Eve and Constitution Day are not; a vendor may set them as closing days. */
export function isDanishHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const afterEaster = daysBetween(easterSunday(year), day);
  return (
    FIXED.includes(day.slice(5)) ||
    MOVABLE.includes(afterEaster) ||
    (year <= GREAT_PRAYER_DAY.lastYear && afterEaster === GREAT_PRAYER_DAY.daysAfterEaster)
  );
}

/** @param closingDays further days on which nobody is at work, as `MM-DD` */
export function isWorkingDay(day: Day, closingDays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isDanishHoliday(day) && !closingDays.includes(day.slice(5));
}
