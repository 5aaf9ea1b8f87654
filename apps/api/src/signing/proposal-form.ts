import { unprintable } from '#dpa-templates';
import { LONGEST, type ProposalForm } from './signing.schema.js';

export type ProposalFault =
  | { readonly field: 'place'; readonly problem: 'missing' }
  | { readonly field: 'wish'; readonly problem: 'missing' }
  | { readonly field: 'wish'; readonly problem: 'too-long' }
  | { readonly field: 'wish'; readonly problem: 'unprintable'; readonly characters: readonly string[] };

/** What is wrong with a wish, in the order of the page. @param clauses ids of what can be commented on */
export function faultsOf({ place, wish }: ProposalForm, clauses: readonly string[]): ProposalFault[] {
  const characters = unprintable(wish);
  return [
    ...(clauses.includes(place) ? [] : [{ field: 'place', problem: 'missing' } as const]),
    ...(wish.trim() === '' ? [{ field: 'wish', problem: 'missing' } as const] : []),
    ...(wish.trim().length > LONGEST.words ? [{ field: 'wish', problem: 'too-long' } as const] : []),
    ...(characters.length > 0 ? [{ field: 'wish', problem: 'unprintable', characters } as const] : []),
  ];
}
