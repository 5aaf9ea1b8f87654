import type { FieldError } from '../platform/problem.js';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

export type PasswordFault = 'short' | 'long' | 'personal' | 'common';

// Long enough to pass the length rule, and among the first that anyone tries. In letters and digits only, see `bare`.
const common = new Set(
  `password1234 passwordpassword password12345 password123456 123456789012 1234567890123 12345678901234 111111111111
   000000000000 qwertyuiop123 qwertyuiopas qwertyuiopasdf 1qaz2wsx3edc 1q2w3e4r5t6y abcdefghijkl abcdefghijklm
   iloveyou1234 letmeinletmein welcome12345 administrator adminadminadmin administrator1 kodeord12345 kodeordkodeord
   adgangskode1 adgangskode12 adgangskode123 adgangskode1234 hemmelighed1 sommer202526 velkommen123 velkommen1234
   danmarkdanmark fodboldfodbold qwertyqwerty asdfghjklzxc zaq12wsxcde3 changemechangeme correcthorsebatterystaple`.split(
    /\s+/,
  ),
);

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What is wrong with a password that somebody wants, or null. Length is what counts (NIST SP 800-63B, 3.1.1.2): no rules
 * about kinds of characters, but nothing that is known to be tried first, and nothing the account itself gives away.
 */
export function passwordFault(
  password: string,
  person: { readonly email: string; readonly name: string },
): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return 'short';
  if (length > PASSWORD_MAX) return 'long';
  const plain = bare(password);
  if (common.has(plain) || new Set(plain).size < 4) return 'common';
  const own = [person.email, person.email.split('@')[0] ?? '', person.name]
    .map(bare)
    .filter((part) => part.length >= 4);
  return own.some((part) => plain.replaceAll(part, '').length < PASSWORD_MIN / 2 && plain.includes(part))
    ? 'personal'
    : null;
}

/** The fault as a problem names it: `password_short`. */
export const passwordError = (fault: PasswordFault): FieldError => ({
  path: 'password',
  code: `password_${fault}`,
  message: `The password is too ${{ short: `short: at least ${PASSWORD_MIN} characters`, long: `long: at most ${PASSWORD_MAX} characters`, personal: 'close to the name or address', common: 'common' }[fault]}.`,
});
