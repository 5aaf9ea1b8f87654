/** Something that is not as it was written; kinds are stable, programs may know them. */
export type AuditFault = {
  readonly tenantId: string | null;
  readonly kind:
    | 'event-altered'
    | 'event-missing'
    | 'link-broken'
    | 'link-missing'
    | 'tail-cut'
    | 'head-rewritten'
    | 'never-sealed'
    // Of the heads file:
    | 'heads-altered'
    | 'heads-cut'
    | 'heads-missing'
    | 'head-behind'
    // Of an export:
    | 'unreadable'
    | 'file-cut';
  /** The event or the place in the chain that is wrong. */
  readonly at: string;
};
