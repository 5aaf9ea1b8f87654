import { getLocale } from '#locale';
import * as m from '#messages';
import type { Tone } from '../../ui/tone.js';
import type { StaffAgreement } from './agreement-state.js';

export type Signer = StaffAgreement['signers'][number];

/** Names as a sentence lists them. */
export const listed = (people: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat(getLocale()).format(people.map(({ name }) => name));

/** It is this one's turn. */
export const isDue = ({ state }: Pick<Signer, 'state'>): boolean => state === 'invited' || state === 'viewed';

/** How far a signer is. */
export const signerSigns: Readonly<Record<Signer['state'], { readonly tone: Tone; readonly word: () => string }>> = {
  waiting: { tone: 'neutral', word: m.agreements_signer_waiting },
  invited: { tone: 'info', word: m.agreements_signer_invited },
  viewed: { tone: 'info', word: m.agreements_signer_viewed },
  signed: { tone: 'success', word: m.agreements_signer_signed },
  declined: { tone: 'danger', word: m.agreements_signer_declined },
};
