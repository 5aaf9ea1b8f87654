const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen' });

/** The date in Copenhagen at an instant, as `2026-03-05`. */
export const danishDate = (at: Date): string => calendar.format(at);
