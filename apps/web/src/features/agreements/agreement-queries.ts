import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  staffAgreementsChangesQueryKey,
  staffAgreementsListQueryKey,
  staffAgreementsReadQueryKey,
  staffAgreementsSummaryQueryKey,
  staffProposalsRoundQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import * as m from '#messages';
import { asProblem, type ProblemWords } from '../../api/problem.js';
import type { StaffAgreement } from './agreement-state.js';

/** What the API can answer to a change of an agreement, by code. */
export const agreementProblems = (): Readonly<Record<string, ProblemWords>> => ({
  not_in_state: { title: m.agreements_problem_state_title(), text: m.agreements_problem_state_text() },
  draft_changed: { title: m.agreements_problem_draft_title(), text: m.agreements_problem_draft_text() },
  template_retired: { title: m.agreements_wording_retired(), text: m.agreements_problem_retired_text() },
  no_published_template: {
    title: m.agreements_problem_no_template_title(),
    text: m.agreements_problem_no_template_text(),
  },
  not_newest: { title: m.agreements_problem_not_newest_title(), text: m.agreements_problem_not_newest_text() },
  not_a_draft: { title: m.agreements_problem_sent_title(), text: m.agreements_problem_sent_text() },
});

/** Puts an agreement as the API answered it on every page that shows it; `null` where it answered nothing. */
export function useAgreementRefresh() {
  const queries = useQueryClient();
  return async (id: string, answer: StaffAgreement | null) => {
    const one = staffAgreementsReadQueryKey({ path: { id } });
    if (answer) queries.setQueryData(one, answer);
    else await queries.invalidateQueries({ queryKey: one });
    await Promise.all([
      queries.invalidateQueries({ queryKey: staffProposalsRoundQueryKey({ path: { id } }) }),
      queries.invalidateQueries({ queryKey: staffAgreementsChangesQueryKey({ path: { id } }) }),
      queries.invalidateQueries({ queryKey: staffAgreementsListQueryKey() }),
      queries.invalidateQueries({ queryKey: staffAgreementsSummaryQueryKey() }),
    ]);
  };
}

/** A deed that needs no form: `run` does it, `error` is in the reader's words. */
export function useAgreementDeed<Order, Answer>(
  deed: (order: Order) => Promise<Answer>,
  onDone: (answer: Answer) => unknown,
) {
  const { mutate, isPending, error } = useMutation({ mutationFn: deed, onSuccess: onDone });
  const run = (order: Order) => mutate(order);
  return { run, isPending, error: error ? asProblem(error).say(agreementProblems()) : null };
}
