import type { Config } from '../../config.js';
import { localeCookie } from './request-locale.js';
import { formCookieName, inquiryStatusCookieName, sessionCookieName, signInCookieName } from './session-cookie.js';

export type DeclaredStorage = {
  readonly name: string;
  readonly place: 'cookie' | 'local-storage' | 'session-storage';
  readonly purpose: 'session' | 'sign-in' | 'inquiry-status' | 'form' | 'language' | 'appearance' | 'reading';
  readonly lasts: 'until-closed' | 'until-tab-closed' | 'until-deleted' | { readonly days: number };
};

export const LOCALE_DAYS = 365;

/**
 * Everything the portal keeps in a browser. All of it is strictly necessary, or was asked for by whoever uses it, so there
 * is nothing to consent to; the page about cookies shows this list, and a spec and a story compare it with what is kept.
 */
export const declaredStorage = (config: Pick<Config, 'PUBLIC_URL'>): readonly DeclaredStorage[] => [
  { name: sessionCookieName(config), place: 'cookie', purpose: 'session', lasts: 'until-closed' },
  { name: signInCookieName(config), place: 'cookie', purpose: 'sign-in', lasts: 'until-closed' },
  { name: inquiryStatusCookieName(config), place: 'cookie', purpose: 'inquiry-status', lasts: 'until-closed' },
  { name: formCookieName(config), place: 'cookie', purpose: 'form', lasts: 'until-closed' },
  { name: localeCookie, place: 'cookie', purpose: 'language', lasts: { days: LOCALE_DAYS } },
  // Of Mantine; written when somebody chooses light or dark.
  { name: 'mantine-color-scheme-value', place: 'local-storage', purpose: 'appearance', lasts: 'until-deleted' },
  // Written on the page to sign on, by its script.
  { name: 'reading', place: 'session-storage', purpose: 'reading', lasts: 'until-tab-closed' },
];
