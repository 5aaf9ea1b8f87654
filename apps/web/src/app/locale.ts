import { isLocale, overwriteGetLocale } from '#locale';
import { z } from 'zod';
import type { SessionLocale } from '../api/session.js';
import { validationMessage } from '../ui/validation-message.js';

let current: SessionLocale = 'da';
overwriteGetLocale(() => current);
z.config({ customError: validationMessage });

/** From here on every message, date and number is in this language, and the document says so. */
export function applyLocale(locale: SessionLocale): void {
  current = locale;
  document.documentElement.lang = locale;
}

/** The language to begin with, until the session has told the person's own. */
export function browserLocale(languages: readonly string[]): SessionLocale {
  const known = languages.map((language) => language.slice(0, 2).toLowerCase()).find((language) => isLocale(language));
  return known === 'en' ? 'en' : 'da';
}
