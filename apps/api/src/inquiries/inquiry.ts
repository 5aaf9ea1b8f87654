import { Conflict } from '../platform/problem.js';
import type { Day } from '../platform/danish-days.js';
import { isInTime } from './deadline.js';

/** What a data subject may ask: art. 15–18, 20–22, 7(3) and 77 GDPR, and anything else. */
export const inquiryTypes = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
  'withdrawal',
  'complaint',
  'other',
] as const;
export type InquiryType = (typeof inquiryTypes)[number];

/**
 * About the one who writes, about somebody for whom they may act (a child, a power of attorney, a guardianship), or about
 * somebody who has died (Databeskyttelsesloven § 2(5): ten years).
 */
export const inquirySubjects = ['self', 'represented', 'deceased'] as const;

export const inquiryStatuses = [
  'routed',
  'acknowledged',
  'in-progress',
  'answered',
  'refused',
  'closed',
  'returned',
] as const;
export type InquiryStatus = (typeof inquiryStatuses)[number];

/** What a controller does with an inquiry, and from which states. */
const moves = {
  acknowledge: { from: ['routed'], to: 'acknowledged' },
  start: { from: ['routed', 'acknowledged'], to: 'in-progress' },
  answer: { from: ['routed', 'acknowledged', 'in-progress'], to: 'answered' },
  refuse: { from: ['routed', 'acknowledged', 'in-progress'], to: 'refused' },
  return: { from: ['routed', 'acknowledged', 'in-progress'], to: 'returned' },
  close: { from: ['answered', 'refused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly InquiryStatus[]; to: InquiryStatus }>;
export type InquiryMove = keyof typeof moves;

const open: readonly InquiryStatus[] = ['routed', 'acknowledged', 'in-progress'];
export const isOpen = (status: InquiryStatus): boolean => open.includes(status);

/** What the rules need to know of an inquiry. */
export type InquiryState = {
  readonly status: InquiryStatus;
  readonly dueOn: Day;
  readonly extended: boolean;
  readonly pausedSince: Date | null;
};

const moved = (detail: string) => new Conflict('inquiry_moved', detail);

/** @throws Conflict `inquiry_moved` when the inquiry is not where this move begins */
export function move(state: InquiryState, name: InquiryMove): InquiryStatus {
  const { from, to }: { from: readonly InquiryStatus[]; to: InquiryStatus } = moves[name];
  if (!from.includes(state.status)) throw moved(`The inquiry is ${state.status}. Reload the page.`);
  return to;
}

/** @throws Conflict when it was extended before, is no longer open, or the first month is over (art. 12(3)) */
export function checkExtension(state: InquiryState, at: Date): void {
  if (!isOpen(state.status)) throw moved(`The inquiry is ${state.status}. Reload the page.`);
  if (state.extended)
    throw new Conflict('inquiry_extended', 'The deadline has been extended once; it cannot be again.');
  if (!isInTime(state.dueOn, at))
    throw new Conflict('inquiry_extension_late', 'The deadline has passed; an extension must be told before it.');
}

/** @throws Conflict when it is no longer open, or already waits for identification (art. 12(6)) */
export function checkPause(state: InquiryState): void {
  if (!isOpen(state.status)) throw moved(`The inquiry is ${state.status}. Reload the page.`);
  if (state.pausedSince) throw new Conflict('inquiry_paused', 'The inquiry already waits for identification.');
}

/** @returns since when it waited; @throws Conflict when it does not wait */
export function checkResumption(state: InquiryState): Date {
  if (!state.pausedSince || !isOpen(state.status))
    throw new Conflict('inquiry_not_paused', 'The inquiry does not wait for identification.');
  return state.pausedSince;
}
