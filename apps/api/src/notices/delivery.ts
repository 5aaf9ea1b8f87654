/** A mail as the mail feature shows it. */
export type SentMail = {
  readonly status: 'queued' | 'sent' | 'failed' | 'bounced';
  readonly sentAt: Date | null;
};

export type Delivery =
  | { readonly state: 'waiting' }
  | { readonly state: 'delivered'; readonly at: Date }
  | { readonly state: 'failed'; readonly fault: 'not-sent' | 'bounced' };

/**
 * What became of a notice's mails. One that arrived is enough, and the first starts the period; a bounce never does.
 * Mails still on their way keep the question open.
 */
export function deliveryOf(mails: readonly SentMail[]): Delivery {
  const arrived = mails
    .filter((mail) => mail.status === 'sent')
    .flatMap((mail) => (mail.sentAt ? [mail.sentAt.getTime()] : []));
  if (arrived.length > 0) return { state: 'delivered', at: new Date(Math.min(...arrived)) };
  if (mails.some((mail) => mail.status === 'queued')) return { state: 'waiting' };
  return { state: 'failed', fault: mails.some((mail) => mail.status === 'bounced') ? 'bounced' : 'not-sent' };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Bounces mostly come within minutes, but servers try for up to five days (RFC 5321, 4.5.4.1). */
const looks = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR, 1 * DAY, 2 * DAY, 2 * DAY];

/** Seconds until a notice's mails are looked at again; null when they have been followed for long enough. */
export const nextLook = (looked: number): number | null => looks[looked] ?? null;
