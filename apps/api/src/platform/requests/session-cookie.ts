import type { Config } from '../../config.js';

const secure = (config: Pick<Config, 'PUBLIC_URL'>): boolean => config.PUBLIC_URL.startsWith('https:');

/** `__Host-` binds the cookie to this host and to TLS (RFC 6265bis, 4.1.3.2); plain http on localhost cannot have it. */
export const sessionCookieName = (config: Pick<Config, 'PUBLIC_URL'>): string =>
  secure(config) ? '__Host-session' : 'session';

export const sessionCookieOptions = (config: Pick<Config, 'PUBLIC_URL'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secure(config) }) as const;

/** Holds who has given the right password and owes the second factor; opens nothing by itself. */
export const signInCookieName = (config: Pick<Config, 'PUBLIC_URL'>): string =>
  secure(config) ? '__Host-sign-in' : 'sign-in';

/** Binds a request for the status of an inquiry to the browser that made it; the mailed code opens it nowhere else. */
export const inquiryStatusCookieName = (config: Pick<Config, 'PUBLIC_URL'>): string =>
  secure(config) ? '__Secure-inquiry-status' : 'inquiry-status';

/** The browser's half of the key to what was typed into a form: see KeptForms. */
export const formCookieName = (config: Pick<Config, 'PUBLIC_URL'>): string =>
  secure(config) ? '__Secure-form' : 'form';

/** Only for the pages of that one form. @param path where they are */
export const formCookieOptions = (config: Pick<Config, 'PUBLIC_URL'>, path: string) =>
  ({ ...sessionCookieOptions(config), path }) as const;

/** Only for the pages of that one request. @param path where they are */
export const inquiryStatusCookieOptions = (config: Pick<Config, 'PUBLIC_URL'>, path: string) =>
  ({ ...sessionCookieOptions(config), path }) as const;
