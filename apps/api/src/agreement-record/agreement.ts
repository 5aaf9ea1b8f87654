/** The life of an agreement. Content is frozen when it is sent; a change means a new version. */
export const agreementStates = [
  'draft',
  'sent',
  'viewed',
  'signed',
  'countersigned',
  'sealing',
  'in_force',
  'superseded',
  'terminated',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What may follow what. `in_force` comes from `sealing` alone: nothing is in force without a seal. */
const following: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['sent', 'withdrawn'],
  sent: ['viewed', 'signed', 'declined', 'withdrawn', 'expired'],
  viewed: ['signed', 'declined', 'withdrawn', 'expired'],
  signed: ['countersigned', 'withdrawn'],
  countersigned: ['sealing'],
  sealing: ['in_force'],
  in_force: ['superseded', 'terminated'],
  // The same frozen content may be offered again.
  expired: ['sent', 'withdrawn'],
  superseded: [],
  terminated: [],
  declined: [],
  withdrawn: [],
};

export const mayBecome = (from: AgreementState, to: AgreementState): boolean => following[from].includes(to);

/** Every state from which `to` can be reached: what a conditional UPDATE asks for. */
export const statesBefore = (to: AgreementState): AgreementState[] =>
  agreementStates.filter((state) => mayBecome(state, to));

/** Waiting for the customer's signature. */
export const isOpen = (state: AgreementState): boolean => state === 'sent' || state === 'viewed';

/** Signed by the customer, whatever came after. */
export const isSigned = (state: AgreementState): boolean =>
  ['signed', 'countersigned', 'sealing', 'in_force', 'superseded', 'terminated'].includes(state);

export const staffActions = ['offer', 'remind', 'withdraw', 'countersign', 'terminate', 'revise'] as const;
export type StaffAction = (typeof staffActions)[number];

/** What staff can do with an agreement now; the first is the natural next step. One with a `later` version has no other. */
export function actionsIn(state: AgreementState, later: object | null = null): StaffAction[] {
  return actionsOf(state).filter((action) => action !== 'revise' || later === null);
}

function actionsOf(state: AgreementState): StaffAction[] {
  switch (state) {
    case 'draft':
      return ['offer', 'withdraw'];
    case 'sent':
    case 'viewed':
      return ['remind', 'withdraw'];
    case 'signed':
      return ['countersign', 'withdraw'];
    case 'expired':
      return ['offer', 'withdraw'];
    case 'in_force':
      return ['revise', 'terminate'];
    case 'declined':
    case 'withdrawn':
    case 'terminated':
      return ['revise'];
    case 'countersigned':
    case 'sealing':
    case 'superseded':
      return [];
  }
}

/**
 * Whether a later version stands in an agreement's place, so that the next one is made of that. One in force is what binds
 * whatever was offered after it and came to nothing.
 */
export const takesThePlaceOf = (agreement: AgreementState, later: AgreementState): boolean =>
  agreement !== 'in_force' || !['withdrawn', 'declined', 'expired'].includes(later);

const DAY = 24 * 60 * 60 * 1000;

/**
 * When an unsigned agreement is brought to mind: 3 and 7 days after sending, and 2 days before it expires.
 * @returns instants in order, only those between sending and expiry
 */
export function reminderTimes(sentAt: Date, expiresAt: Date): Date[] {
  const times = [sentAt.getTime() + 3 * DAY, sentAt.getTime() + 7 * DAY, expiresAt.getTime() - 2 * DAY];
  return [...new Set(times)]
    .filter((time) => time > sentAt.getTime() && time < expiresAt.getTime())
    .toSorted((a, b) => a - b)
    .map((time) => new Date(time));
}

/** @returns `sentAt` and that many days of 24 hours */
export const expiryOf = (sentAt: Date, days: number): Date => new Date(sentAt.getTime() + days * DAY);

/** `DPA-2026-0001` */
export const referenceOf = (year: number, number: number): string => `DPA-${year}-${String(number).padStart(4, '0')}`;
