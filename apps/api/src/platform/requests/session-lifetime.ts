const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long sign-ins last, in milliseconds. */
export const lifetime = {
  /** A session ends this long after sign-in, whatever happens. */
  session: 12 * HOUR,
  /** It also ends when nothing was asked for this long. */
  idle: 2 * HOUR,
  /** `last_seen_at` is written this often at most, so that reading pages does not write rows. */
  seenEvery: 5 * MINUTE,
  /** From the right password to the second factor. */
  pendingSignIn: 10 * MINUTE,
} as const;

export const after = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
