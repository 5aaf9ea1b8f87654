import { danishDate } from '../platform/danish-days.js';
import type { ChangeKind } from '../sub-processors/sub-processor.js';
import type { NoticeStatus } from '../sub-processors/notice-status.js';
import type { NeedsApproval, Resolution } from './notice.js';

/** What the gate looks at. */
export type Told = {
  readonly kind: ChangeKind;
  /** Null: silence lets it hold. */
  readonly needsApproval: NeedsApproval | null;
  readonly status: NoticeStatus;
  readonly closesAt: Date | null;
  readonly resolution: Resolution | null;
  /** ISO date. */
  readonly effectiveOn: string;
};

export const gateReasons = [
  'needs-no-consent',
  'not-delivered',
  'period-running',
  'approved',
  'silence-is-consent',
  'silence-is-no-approval',
  'objected',
  'objection-withdrawn',
  'settled-otherwise',
  'no-longer-concerned',
] as const;
export type GateReason = (typeof gateReasons)[number];

export type Gate = {
  readonly open: boolean;
  readonly reason: GateReason;
  /** The gate is open and the day of the change has come: it holds for this customer. */
  readonly passed: boolean;
};

/**
 * Whether a change of sub-processor may hold for one customer (art. 28(2)). It may, once the customer was told and its
 * period went by without an objection. Under a specific authorisation, and where it brings a transfer that needs an
 * instruction (art. 28(3)(a)): only once the customer approved.
 * @param at the instant asked about; `today` its date in Copenhagen
 */
export function gateOf(told: Told, at: Date, today: string): Gate {
  const reason = reasonOf(told, at);
  const open = opening.has(reason);
  return { open, reason, passed: open && today >= told.effectiveOn };
}

const opening: ReadonlySet<GateReason> = new Set([
  'needs-no-consent',
  'approved',
  'silence-is-consent',
  'objection-withdrawn',
]);

function reasonOf(told: Told, at: Date): GateReason {
  if (told.kind === 'end' && told.status !== 'lapsed') return 'needs-no-consent';
  switch (told.status) {
    case 'pending':
    case 'undelivered':
      return 'not-delivered';
    case 'approved':
      return 'approved';
    case 'objected':
      return 'objected';
    case 'resolved':
      return told.resolution === 'withdrawn' ? 'objection-withdrawn' : 'settled-otherwise';
    case 'delivered':
    case 'acknowledged':
      return told.closesAt && told.closesAt <= at ? silence(told) : 'period-running';
    case 'expired':
      return silence(told);
    case 'lapsed':
      return 'no-longer-concerned';
  }
}

const silence = ({ needsApproval }: Told): GateReason =>
  needsApproval === null ? 'silence-is-consent' : 'silence-is-no-approval';

/**
 * The day from which a change holds for a customer that stays silent, while its period runs: not before its own period
 * is over, though the change may hold for others by then.
 * @returns ISO date; null when nothing runs, or silence opens nothing
 */
export function earliestDay(told: Pick<Told, 'kind' | 'needsApproval' | 'status' | 'closesAt' | 'effectiveOn'>) {
  const runs = told.status === 'delivered' || told.status === 'acknowledged';
  if (!runs || told.kind === 'end' || told.needsApproval !== null || !told.closesAt) return null;
  return holdsFrom(told, true, danishDate(told.closesAt));
}

/**
 * The first day on which a change holds for a customer whose gate opens today.
 * @returns ISO date; null while the gate is shut. The end of a sub-processor waits for nobody.
 */
export function holdsFrom(
  { kind, effectiveOn }: Pick<Told, 'kind' | 'effectiveOn'>,
  opens: boolean,
  today: string,
): string | null {
  if (kind === 'end') return effectiveOn;
  if (!opens) return null;
  return today > effectiveOn ? today : effectiveOn;
}
