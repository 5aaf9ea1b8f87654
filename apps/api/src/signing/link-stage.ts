type Offered = {
  readonly stage: 'waiting' | 'early' | 'signed' | 'lapsed' | 'past' | 'closed';
  readonly state: string;
  readonly expiresAt: Date;
  readonly forwarded: object | null;
  readonly place: { readonly state: string } | null;
};

/**
 * - `waiting`: can be signed now
 * - `early`: those of a lower turn have not all signed
 * - `forwarded`: it was handed on to another person, and this link is dead whatever became of the agreement
 * - `signed`: there is a receipt
 * - `past`: there was one, and the link no longer leads to it
 * - `expired`: this link has run out, the agreement has not
 * - `overdue`: the agreement itself has run out, staff must offer it again
 */
export type LinkStage =
  'waiting' | 'early' | 'forwarded' | 'signed' | 'past' | 'expired' | 'overdue' | 'declined' | 'withdrawn';

/** What the holder of a signing link can do with it at an instant. */
export function stageOf({ stage, state, expiresAt, forwarded, place }: Offered, now: Date): LinkStage {
  if (forwarded) return 'forwarded';
  if (stage === 'past' || stage === 'early') return stage;
  if (stage === 'lapsed') return place?.state === 'waiting' ? 'early' : 'expired';
  if (stage === 'signed') return expiresAt > now ? 'signed' : 'past';
  if (stage === 'waiting') return expiresAt > now ? 'waiting' : 'expired';
  if (state === 'declined' || state === 'withdrawn') return state;
  return 'overdue';
}
