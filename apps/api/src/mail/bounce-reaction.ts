export type Bounced = {
  readonly tenantId: string;
  readonly mailId: string;
  readonly about: { readonly kind: string; readonly id: string };
};

/**
 * What a feature does when a mail about one of its things comes back for good. Any provider that extends this is found;
 * it runs once for each bounce, in the transaction that notes the bounce, in the `system` realm of the mail's tenant.
 */
export abstract class BounceReaction {
  /** The `about.kind` that the feature queued the mail with. */
  abstract readonly aboutKind: string;
  abstract run(bounced: Bounced): Promise<void>;
}
