import * as m from '#messages';
import type { StaffAgreementsReadResponses } from '../../../generated/api/types.gen.js';
import type { Tone } from '../../ui/tone.js';

export type StaffAgreement = StaffAgreementsReadResponses[200];
export type AgreementState = StaffAgreement['state'];
export type StaffAction = StaffAgreement['actions'][number];

interface StateSign {
  tone: Tone;
  word: () => string;
}

/** How a state looks to staff, in the order of an agreement's life; the API says which there are. */
export const stateSigns: Readonly<Record<AgreementState, StateSign>> = {
  draft: { tone: 'neutral', word: m.agreements_state_draft },
  sent: { tone: 'info', word: m.agreements_state_sent },
  viewed: { tone: 'info', word: m.agreements_state_viewed },
  signed: { tone: 'warning', word: m.agreements_state_signed },
  countersigned: { tone: 'info', word: m.agreements_state_countersigned },
  sealing: { tone: 'info', word: m.agreements_state_sealing },
  in_force: { tone: 'success', word: m.agreements_state_in_force },
  superseded: { tone: 'neutral', word: m.agreements_state_superseded },
  terminated: { tone: 'neutral', word: m.agreements_state_terminated },
  declined: { tone: 'danger', word: m.agreements_state_declined },
  withdrawn: { tone: 'neutral', word: m.agreements_state_withdrawn },
  expired: { tone: 'warning', word: m.agreements_state_expired },
};

const isState = (state: string): state is AgreementState => state in stateSigns;
export const AGREEMENT_STATES = Object.keys(stateSigns).filter(isState);

/** How it looks to the customer: what waits for its signature says so. */
export const ownStateSigns: Readonly<Record<AgreementState, StateSign>> = {
  ...stateSigns,
  draft: { tone: 'neutral', word: m.agreements_own_state_draft },
  sent: { tone: 'warning', word: m.agreements_own_state_open },
  viewed: { tone: 'warning', word: m.agreements_own_state_open },
  signed: { tone: 'info', word: m.agreements_own_state_signed },
};

/** Nobody will sign it any more. */
export const hasEnded = (state: AgreementState): boolean =>
  ['declined', 'withdrawn', 'expired', 'superseded', 'terminated'].includes(state);

/** Waiting for the customer's signature: its deadline runs. */
export const isOpen = (state: AgreementState): boolean => state === 'sent' || state === 'viewed';
