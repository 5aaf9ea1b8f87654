/** How long a row is kept: days from its instant, or whole years after the calendar year (Danish time) it falls in. */
export type Term = { readonly unit: 'days' | 'calendar-years'; readonly count: number };

export type RetentionRule = {
  readonly id: string;
  readonly table: string;
  /** The primary key, by which a batch is deleted. */
  readonly key: readonly string[];
  /** Which rows: a condition in SQL; all when left out. */
  readonly rows?: string;
  /** The column that the term counts from. */
  readonly from: string;
  readonly term: Term;
  /**
   * Why no longer, or why so long. `evidence`: accountability (art. 5(2)) and the five years of the Danish bookkeeping act;
   * `promise`: what was sent in is kept only as long as it is relevant; `security`: counting tries; `operation`: jobs.
   */
  readonly reason: 'evidence' | 'promise' | 'security' | 'operation';
  /** Whose database role deletes the rows. */
  readonly realm: 'system' | 'identity';
};

const days = (count: number): Term => ({ unit: 'days', count });
const ofTenant = ['tenant_id', 'id'];

/** After so many days without the sender's confirmation an inquiry is erased, by a job of its own, to the minute. */
export const UNCONFIRMED_INQUIRY_DAYS = 7;

/** What is deleted when. The daily job does it, the system page shows it, docs/operations.md explains it. */
export const retentionRules = [
  // Name and address of whoever wrote in; bounces have come back by then.
  {
    id: 'mails-to-data-subjects',
    table: 'mails',
    key: ofTenant,
    rows: `about_kind = 'data-subject'`,
    from: 'queued_at',
    term: days(30),
    reason: 'promise',
    realm: 'system',
  },
  // How somebody signs in, and what waits for staff: news of the day, of which the ledger keeps what counts.
  {
    id: 'mails-about-access',
    table: 'mails',
    key: ofTenant,
    rows: `about_kind in ('invitation', 'password-reset', 'person', 'intake', 'alert')`,
    from: 'queued_at',
    term: days(90),
    reason: 'promise',
    realm: 'system',
  },
  // That a notice or an agreement reached its customer is evidence for as long as it may be disputed.
  {
    id: 'other-mails',
    table: 'mails',
    key: ofTenant,
    rows: `about_kind not in ('data-subject', 'invitation', 'password-reset', 'person', 'intake', 'alert')`,
    from: 'queued_at',
    term: { unit: 'calendar-years', count: 5 },
    reason: 'evidence',
    realm: 'system',
  },
  // Reference and state, by which whoever wrote can still see how it ended; the content went at once.
  {
    id: 'dismissed-inquiries',
    table: 'inquiry_intake',
    key: ofTenant,
    rows: `status = 'dismissed'`,
    from: 'settled_at',
    term: days(180),
    reason: 'promise',
    realm: 'system',
  },
  {
    id: 'inquiry-status-requests',
    table: 'inquiry_status_requests',
    key: ofTenant,
    from: 'expires_at',
    term: days(1),
    reason: 'promise',
    realm: 'system',
  },
  // What was typed into a form and not sent; nobody can read it after an hour, nor without the browser it was typed in.
  {
    id: 'kept-forms',
    table: 'kept_forms',
    key: ofTenant,
    from: 'expires_at',
    term: days(1),
    reason: 'promise',
    realm: 'system',
  },
  // Invitations and links for a new password, with their addresses; used ones expire within days, too.
  {
    id: 'account-links',
    table: 'account_links',
    key: ['id'],
    from: 'expires_at',
    term: days(7),
    reason: 'promise',
    realm: 'identity',
  },
  {
    id: 'sessions',
    table: 'sessions',
    key: ['id'],
    from: 'expires_at',
    term: days(1),
    reason: 'promise',
    realm: 'identity',
  },
  {
    id: 'begun-sign-ins',
    table: 'pending_sign_ins',
    key: ['id'],
    from: 'expires_at',
    term: days(1),
    reason: 'promise',
    realm: 'identity',
  },
  // The longest window is a day.
  {
    id: 'rate-limits',
    table: 'rate_limits',
    key: ['bucket'],
    from: 'window_start',
    term: days(2),
    reason: 'security',
    realm: 'identity',
  },
  // That a job has done its work; a failed job can be tried again for thirty days.
  {
    id: 'effects',
    table: 'effects',
    key: ofTenant,
    from: 'noted_at',
    term: days(60),
    reason: 'operation',
    realm: 'system',
  },
] as const satisfies readonly RetentionRule[];

export type RetentionId = (typeof retentionRules)[number]['id'];
