import { addDays, danishDate, startOfDanishDay } from '../platform/danish-days.js';
import type { ChangeKind } from '../sub-processors/sub-processor.js';
import type { NoticeStatus } from '../sub-processors/notice-status.js';
import type { NeedsApproval } from './notice.js';

const DAYS_BEFORE = 7;
/** A shorter period has hardly begun a week before it ends. */
const SHORTEST_DAYS = 2 * DAYS_BEFORE;
const MORNING_MS = 8 * 3_600_000;

/**
 * When a customer that has not answered is reminded: in the morning, a week before the last day of its period, in Danish
 * time. Null for a period that is too short for it.
 * @param closesAt the end of the period's last day
 */
export function computeReminder(closesAt: Date, days: number): Date | null {
  if (days < SHORTEST_DAYS) return null;
  const lastDay = addDays(danishDate(closesAt), -1);
  return new Date(startOfDanishDay(addDays(lastDay, -DAYS_BEFORE)).getTime() + MORNING_MS);
}

/**
 * Does the vendor wait for an answer? Silence about the end of a sub-processor means nothing, and where silence lets a
 * change hold, a customer that has acknowledged has said what it had to say.
 */
export const isAwaited = (notice: {
  readonly kind: ChangeKind;
  readonly status: NoticeStatus;
  readonly needsApproval: NeedsApproval | null;
}): boolean =>
  notice.kind !== 'end' &&
  (notice.status === 'delivered' || (notice.status === 'acknowledged' && notice.needsApproval !== null));
