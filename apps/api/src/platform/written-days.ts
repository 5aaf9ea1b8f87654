/** The day in Denmark at an instant, as `yyyy-mm-dd`. */
export const dayIn = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' }).format(instant);

const tags = { da: 'da-DK', en: 'en-GB' } as const;

/** `5. marts 2026` · `5 March 2026`, in Denmark. */
export const writtenDay = (instant: Date, locale: 'da' | 'en'): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: 'Europe/Copenhagen', dateStyle: 'long' }).format(instant);

/** `5. marts 2026 kl. 10.00` · `5 March 2026 at 10:00`, Danish time. */
export const writtenMoment = (instant: Date, locale: 'da' | 'en'): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(instant);
