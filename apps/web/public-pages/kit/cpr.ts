/** What stands where a number stood. Reads the same in every language. */
export const CPR_MASK = '••••••-••••';

/** Six digits, at most one dash or space (of any kind), four digits; not inside a longer number. */
const candidate = /(?<![\p{Nd}])(\d{2})(\d{2})(\d{2})(?:[-\u2010-\u2015\u2212 \u00a0\u202f])?(\d{4})(?![\p{Nd}])/gu;

/** The seventh digit tells the century (the CPR office's table). */
function yearOf(shortYear: number, seventh: number): number {
  if (seventh <= 3) return 1900 + shortYear;
  if (seventh === 4 || seventh === 9) return (shortYear <= 36 ? 2000 : 1900) + shortYear;
  return (shortYear <= 57 ? 2000 : 1800) + shortYear;
}

function isBirthday(day: number, month: number, shortYear: number, seventh: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(yearOf(shortYear, seventh), month, 0)).getUTCDate();
}

/**
 * Takes Danish civil registration numbers out of free text before it is stored (Databeskyttelsesloven § 11): ten digits,
 * with or without a dash or a space before the last four, that begin with a day that has been. Other ten-digit numbers stay.
 */
export function maskCpr(text: string): { readonly text: string; readonly masked: number } {
  let masked = 0;
  const clean = text.replace(candidate, (whole, day: string, month: string, year: string, serial: string) => {
    if (!isBirthday(Number(day), Number(month), Number(year), Number(serial[0]))) return whole;
    masked += 1;
    return CPR_MASK;
  });
  return { text: clean, masked };
}
