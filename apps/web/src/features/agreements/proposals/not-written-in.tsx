import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { staffProposalsRoundOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffProposalsRoundResponse } from '../../../../generated/api/types.gen.js';
import { Callout } from '../../../ui/callout.js';
import type { StaffAgreement } from '../agreement-state.js';

/** What a draft that follows proposals changes of the version before; nothing for any other. */
export function useDraftRound({ id, state, version }: StaffAgreement): StaffProposalsRoundResponse | undefined {
  const isNext = state === 'draft' && version > 1;
  const { data } = useQuery({ ...staffProposalsRoundOptions({ path: { id } }), enabled: isNext });
  return isNext ? data : undefined;
}

/** It follows proposals that were accepted, and says what the version before says. */
export const isUnchanged = (round: StaffProposalsRoundResponse | undefined): boolean =>
  round !== undefined && round.since !== null && round.clauses.length === 0;

/** While it is a draft: what was accepted in words, which nobody but the writer can put in. */
export function NotWrittenIn({ agreement }: { agreement: StaffAgreement }) {
  const round = useDraftRound(agreement);
  const comments = round?.accepted.filter(({ kind }) => kind === 'comment') ?? [];
  const since = round?.since ?? null;
  if (since === null || (comments.length === 0 && !isUnchanged(round))) return null;
  return (
    <Callout
      tone="warning"
      title={
        isUnchanged(round) ? m.agreement_proposals_unwritten_title({ since }) : m.agreement_proposals_by_hand_title()
      }
    >
      {comments.length === 0 ? null : (
        <>
          <p>{m.agreement_proposals_by_hand_text()}</p>
          <ul>
            {comments.map(({ id, label, wish }) => (
              <li key={id}>{m.agreement_proposals_by_hand_point({ label, wish })}</li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
}
