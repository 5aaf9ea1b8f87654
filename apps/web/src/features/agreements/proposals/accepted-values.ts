import { z } from 'zod';
import type { StaffProposalsDecideData, StaffProposalsListResponse } from '../../../../generated/api/types.gen.js';
import type { Proposal } from './proposal-values.js';

type Fields = StaffProposalsListResponse['fields'];
type Value = NonNullable<Proposal['accepted']>;
type Category = Extract<Value, { kind: 'data-type' }>['category'];
type Decision = StaffProposalsDecideData['body'];

/** The value as staff mend it: a text or an entry in `first`, the second half of a pair in `second`. */
export const acceptValues = z.object({
  first: z.string(),
  second: z.string(),
  category: z.enum(['ordinary', 'special', 'criminal', 'cpr']),
  answer: z.string().max(2000),
});
export type AcceptValues = z.input<typeof acceptValues>;

/** Which form the value has; null for a comment and a removal, which have none. */
export function formOf({ kind, place }: Proposal, fields: Fields): Value['kind'] | null {
  if (kind === 'comment' || kind === 'removal') return null;
  return fields.find(({ field }) => field === place)?.form ?? null;
}

/** What the form begins with: as the customer wrote it, a pair cut where the customer put the colon. */
export function acceptedFrom(proposal: Proposal, fields: Fields): AcceptValues {
  const { place, position, wish } = proposal;
  const was = position === null ? undefined : fields.find(({ field }) => field === place)?.entries[position]?.value;
  const category: Category = was?.kind === 'data-type' ? was.category : 'ordinary';
  const form = formOf(proposal, fields);
  if (form !== 'measure' && form !== 'retention') return { first: wish, second: '', category, answer: '' };
  const [first = '', ...rest] = wish.split(':');
  const halves = rest.length > 0 ? { first: first.trim(), second: rest.join(':').trim() } : { first: '', second: wish };
  return { ...halves, category, answer: '' };
}

export function valueOf(form: Value['kind'] | null, { first, second, category }: AcceptValues): Value | null {
  switch (form) {
    case null:
      return null;
    case 'text':
      return { kind: form, text: first };
    case 'entry':
      return { kind: form, entry: first };
    case 'data-type':
      return { kind: form, name: first, category };
    case 'measure':
      return { kind: form, area: first, measure: second };
    case 'retention':
      return { kind: form, dataType: first, period: second };
  }
}

export const decisionOf = (form: Value['kind'] | null, values: AcceptValues): Decision => ({
  decision: 'accepted',
  value: valueOf(form, values),
  answer: values.answer,
});
