import { z } from 'zod';
import * as m from '#messages';
import type {
  CustomerProposalsListResponse,
  CustomerProposalsProposeData,
} from '../../../../generated/api/types.gen.js';

export type Proposals = CustomerProposalsListResponse;
export type Proposal = Proposals['items'][number];
type Field = Proposals['fields'][number];
type Order = CustomerProposalsProposeData['body'];

/** As the API takes them. */
export const LONGEST = { comment: 2000, entry: 1000, text: 20_000, reason: 1000 } as const;

/** A clause as `clause:<id>` or a field as `field:<path>`; what to do with a list, and which of its lines. */
export const proposalValues = z.object({
  about: z.string().min(1),
  deed: z.enum(['addition', 'change', 'removal']),
  position: z.string(),
  wish: z.string(),
  reason: z.string(),
});
export type ProposalValues = z.input<typeof proposalValues>;
export const blankProposal: ProposalValues = { about: '', deed: 'addition', position: '', wish: '', reason: '' };

const CLAUSE = 'clause:';
const FIELD = 'field:';
export const clauseChoice = (id: string): string => `${CLAUSE}${id}`;
export const fieldChoice = (field: string): string => `${FIELD}${field}`;

/** @returns the field that was chosen; undefined for a clause, or nothing yet */
export const chosenField = (about: string, fields: readonly Field[]): Field | undefined =>
  fields.find(({ field }) => about === fieldChoice(field));

/** Which of the form's fields what was chosen asks for. */
export function askedFor({ about, deed }: Pick<ProposalValues, 'about' | 'deed'>, fields: readonly Field[]) {
  const field = chosenField(about, fields);
  const isList = field !== undefined && field.form !== 'text';
  return {
    field,
    deed: isList,
    position: isList && deed !== 'addition',
    wish: about !== '' && !(isList && deed === 'removal'),
    isLine: isList,
    reason: field !== undefined,
    longest: field === undefined ? LONGEST.comment : isList ? LONGEST.entry : LONGEST.text,
  };
}

/** What the form can't say by its schema, by field. */
export function proposalFaults(values: ProposalValues, fields: readonly Field[]): Record<string, string> {
  const asked = askedFor(values, fields);
  const { wish, reason, position } = values;
  const faults = {
    position: asked.position && position === '' ? m.common_invalid_missing() : '',
    wish: asked.wish ? wishFault(wish.trim(), asked) : '',
    reason: asked.reason ? textFault(reason.trim(), LONGEST.reason) : '',
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== ''));
}

function wishFault(wish: string, { isLine, longest }: { isLine: boolean; longest: number }): string {
  return isLine && /[\r\n]/.test(wish)
    ? m.agreement_proposals_f_limit_line({ most: longest })
    : textFault(wish, longest);
}

function textFault(text: string, longest: number): string {
  if (text === '') return m.common_invalid_missing();
  return text.length > longest ? m.common_invalid_too_long({ count: longest }) : '';
}

/** The request for what was written; the faults have been looked for before. */
export function proposalOrder(values: ProposalValues, fields: readonly Field[]): Order {
  const { about, deed, wish, reason, position } = values;
  const field = chosenField(about, fields);
  if (!field) return { kind: 'comment', place: about.slice(CLAUSE.length), wish };
  const place = field.field;
  if (field.form === 'text') return { kind: 'text', place, wish, reason };
  switch (deed) {
    case 'addition':
      return { kind: deed, place, wish, reason };
    case 'change':
      return { kind: deed, place, position: Number(position), wish, reason };
    case 'removal':
      return { kind: deed, place, position: Number(position), reason };
  }
}
