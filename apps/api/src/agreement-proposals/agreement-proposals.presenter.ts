import { isOpen } from '../agreement-record/agreement.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import type { Proposal } from './agreement-proposals.repository.js';
import type { ProposalAnswer, ProposalsAnswer } from './agreement-proposals.schema.js';
import { clausesOf, fieldLabel, offeredFields, written, type OfferedField } from './offered-fields.js';
import { isProposalField, proposalFields } from './proposal.js';

type Offered = Pick<Agreement, 'state' | 'data' | 'model'>;

/** The points of an agreement with the names that its clauses and fields have. */
export function presentProposals(
  agreement: Offered,
  proposals: readonly Proposal[],
  locale: 'da' | 'en',
): ProposalsAnswer {
  const { state, data, model } = agreement;
  const isWaiting = isOpen(state);
  return {
    items: presentEach(agreement, proposals, locale),
    open: proposals.filter((proposal) => proposal.state === 'open').length,
    isWaiting,
    clauses: isWaiting && model ? clausesOf(model) : [],
    fields: isWaiting
      ? offeredFields(data).map(({ field, text, entries }) => ({
          ...{ field, text, label: fieldLabel(field, locale), form: proposalFields[field] },
          entries: entries.map((value) => ({ text: written(value), value })),
        }))
      : [],
  };
}

export function presentEach(
  { data, model }: Offered,
  proposals: readonly Proposal[],
  locale: 'da' | 'en',
): ProposalAnswer[] {
  const fields = offeredFields(data);
  const clauses = model ? clausesOf(model) : [];
  const labelOf = (place: string): string =>
    isProposalField(place) ? fieldLabel(place, locale) : (clauses.find(({ id }) => id === place)?.heading ?? place);
  return proposals.map((proposal) => {
    const { id, kind, place, position, wish, reason, authorName, state, answer, accepted } = proposal;
    return {
      ...{ id, kind, place, position, wish, reason, state, accepted, by: authorName, label: labelOf(place) },
      offered: offeredAt(
        proposal,
        fields.find(({ field }) => field === place),
      ),
      madeAt: proposal.madeAt.toISOString(),
      answer: answer ?? '',
      acceptedText: accepted && written(accepted),
      decidedAt: proposal.decidedAt?.toISOString() ?? null,
    };
  });
}

/** What stood where something else was proposed. */
function offeredAt({ kind, position }: Proposal, field: OfferedField | undefined): string | null {
  if (kind === 'text') return field?.text ?? null;
  const entry = position === null ? undefined : field?.entries[position];
  return entry ? written(entry) : null;
}
