const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** Tries before the portal asks for a pause. */
export const limits = {
  /** Passwords for one e-mail address from one network address, right or wrong. */
  address: { hits: 10, perSeconds: 15 * MINUTES },
  /** The same from everywhere: a stranger's tries alone, from a network of its own, don't keep the right person out. */
  anywhere: { hits: 100, perSeconds: 15 * MINUTES },
  /** Passwords from one network address: an office shares one. */
  network: { hits: 100, perSeconds: 15 * MINUTES },
  /** Second factors of one person, whatever the number of sign-ins begun. */
  codes: { hits: 20, perSeconds: 1 * HOURS },
} as const;

/** Second factors in one sign-in; then the password is asked for again. */
export const CODES_PER_SIGN_IN = 5;
