/** What the customer can propose while an agreement waits for its signature. */
export const proposalKinds = ['comment', 'text', 'addition', 'change', 'removal'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** `as-it-stood`: the customer signed without waiting for the answer. */
export const proposalStates = ['open', 'accepted', 'rejected', 'answered', 'as-it-stood'] as const;
export type ProposalState = (typeof proposalStates)[number];
export type Decision = Exclude<ProposalState, 'open' | 'as-it-stood'>;

/** What a field of the annexes holds: one text, or a list of entries of this form. */
export const valueKinds = ['text', 'entry', 'data-type', 'measure', 'retention'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** The fields of the annexes that the customer can propose another value for. Annex B is the register's. */
export const proposalFields = {
  'annexes.a.purpose': 'text',
  'annexes.a.nature': 'text',
  'annexes.a.dataTypes': 'data-type',
  'annexes.a.dataSubjects': 'entry',
  'annexes.a.duration': 'text',
  'annexes.c.retention': 'retention',
  'annexes.c.subject': 'text',
  'annexes.c.assistance': 'text',
  'annexes.c.measures.items': 'measure',
  'annexes.c.places': 'entry',
  'annexes.c.transfers': 'text',
  'annexes.c.audit': 'text',
  'annexes.c.subProcessorAudit': 'text',
  'annexes.d': 'text',
} as const satisfies Record<string, ValueKind>;
export type ProposalField = keyof typeof proposalFields;

export const isProposalField = (place: string): place is ProposalField => Object.hasOwn(proposalFields, place);
export const fieldNames: readonly ProposalField[] = Object.keys(proposalFields).filter(isProposalField);

/** More than a negotiation has; without an end a link’s finder could fill the page. */
export const MOST_PROPOSALS = 100;

/** What staff put in an accepted proposal's place, in the form of its field. */
export type AcceptedValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'entry'; readonly entry: string }
  | {
      readonly kind: 'data-type';
      readonly name: string;
      readonly category: 'ordinary' | 'special' | 'criminal' | 'cpr';
    }
  | { readonly kind: 'measure'; readonly area: string; readonly measure: string }
  | { readonly kind: 'retention'; readonly dataType: string; readonly period: string };

/** Whether an accepted proposal needs a value, and of which form; a removal and a comment have none. */
export function valueKindOf(kind: ProposalKind, place: string): ValueKind | null {
  return kind === 'comment' || kind === 'removal' || !isProposalField(place) ? null : proposalFields[place];
}
