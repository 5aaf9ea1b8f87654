/** Taken by the server, refused by it for good, come back for good, or given up after the last try. */
export type MailOutcome = 'sent' | 'refused' | 'bounced' | 'given-up';

export type SettledMail = {
  readonly tenantId: string;
  readonly mailId: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly outcome: MailOutcome;
};

/**
 * What a feature does when it is known what became of a mail about one of its things. Any provider that extends this is
 * found. It runs in the transaction that notes it, in the `system` realm of the mail's tenant, and may run twice for one
 * mail: taken first, come back later; given up first, taken when its job is tried again.
 */
export abstract class FollowMail {
  /** The `about.kind` that the feature queued the mail with. */
  abstract readonly aboutKind: string;
  abstract run(settled: SettledMail): Promise<void>;
}
