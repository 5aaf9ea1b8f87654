export type SettledMail = {
  readonly tenantId: string;
  readonly mailId: string;
  readonly about: { readonly kind: string; readonly id: string };
};

/**
 * What a feature does when it is known what became of a mail about one of its things: the server took it, refused it,
 * or it came back. Any provider that extends this is found. It runs in the transaction that notes it, in the `system`
 * realm of the mail's tenant, and may run twice for one mail: taken first, come back later.
 */
export abstract class FollowMail {
  /** The `about.kind` that the feature queued the mail with. */
  abstract readonly aboutKind: string;
  abstract run(settled: SettledMail): Promise<void>;
}
