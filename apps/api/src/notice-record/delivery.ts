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
