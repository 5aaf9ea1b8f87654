import * as m from '#messages';
import type { ProblemWords } from '../../../api/problem.js';
import type { Tone } from '../../../ui/tone.js';
import type { Proposal } from './proposal-values.js';

/** How a point looks; one without an answer lapses with what it was about. */
export function stateSign(state: Proposal['state'], isWaiting: boolean): { tone: Tone; word: string } {
  if (state === 'open' && !isWaiting) return { tone: 'neutral', word: m.agreement_proposals_state_lapsed() };
  return {
    open: { tone: 'warning' as const, word: m.agreement_proposals_state_open() },
    accepted: { tone: 'success' as const, word: m.agreement_proposals_state_accepted() },
    rejected: { tone: 'danger' as const, word: m.agreement_proposals_state_rejected() },
    answered: { tone: 'info' as const, word: m.agreement_proposals_state_answered() },
    'as-it-stood': { tone: 'neutral' as const, word: m.agreement_proposals_state_as_it_stood() },
  }[state];
}

export const kindWords: Readonly<Record<Proposal['kind'], () => string>> = {
  comment: m.agreement_proposals_kind_comment,
  text: m.agreement_proposals_kind_text,
  addition: m.agreement_proposals_kind_addition,
  change: m.agreement_proposals_kind_change,
  removal: m.agreement_proposals_kind_removal,
};

/** What the API can answer, by code. */
export const proposalProblems = (): Readonly<Record<string, ProblemWords>> => ({
  not_in_state: {
    title: m.agreement_proposals_problem_ended_title(),
    text: m.agreement_proposals_problem_ended_text(),
  },
  proposal_decided: {
    title: m.agreement_proposals_problem_decided_title(),
    text: m.agreement_proposals_problem_decided_text(),
  },
  place_taken: { title: m.agreement_proposals_problem_place_title(), text: m.agreement_proposals_problem_place_text() },
  list_full: { title: m.agreement_proposals_problem_full_title(), text: m.agreement_proposals_problem_full_text() },
  proposals_open: {
    title: m.agreement_proposals_problem_open_title(),
    text: m.agreement_proposals_problem_open_text(),
  },
  too_many_proposals: {
    title: m.agreement_proposals_problem_many_title(),
    text: m.agreement_proposals_problem_many_text(),
  },
});
