import * as m from '#messages';
import type {
  StaffCampaignsDryRunResponse,
  StaffCampaignsReadResponse,
  StaffCampaignsResultsResponse,
} from '../../../generated/api/types.gen.js';
import type { ProblemWords } from '../../api/problem.js';
import { formatNumber } from '../../ui/format.js';
import type { Tone } from '../../ui/tone.js';

export type Campaign = StaffCampaignsReadResponse;
export type PlannedCustomer = StaffCampaignsDryRunResponse['items'][number];
export type CampaignCustomer = StaffCampaignsResultsResponse['items'][number];
type State = Campaign['state'];
type Outcome = CampaignCustomer['outcome'];
type Reason = NonNullable<CampaignCustomer['reason']>;
type Step = PlannedCustomer['step'];

interface Sign {
  tone: Tone;
  word: () => string;
}

const stateSigns: Readonly<Record<State, Sign>> = {
  planned: { tone: 'neutral', word: m.campaigns_state_planned },
  running: { tone: 'info', word: m.campaigns_state_running },
  paused: { tone: 'warning', word: m.campaigns_state_paused },
  finished: { tone: 'success', word: m.campaigns_state_finished },
  cancelled: { tone: 'neutral', word: m.campaigns_state_cancelled },
};

export const outcomeSigns: Readonly<Record<Outcome, Sign>> = {
  waiting: { tone: 'neutral', word: m.campaigns_outcome_waiting },
  offered: { tone: 'success', word: m.campaigns_outcome_offered },
  notified: { tone: 'success', word: m.campaigns_outcome_notified },
  not_affected: { tone: 'neutral', word: m.campaigns_outcome_not_affected },
  failed: { tone: 'danger', word: m.campaigns_outcome_failed },
};

export const stepSigns: Readonly<Record<Step, Sign>> = {
  first: { tone: 'info', word: m.campaigns_will_first },
  renewal: { tone: 'info', word: m.campaigns_will_renewal },
  notice: { tone: 'info', word: m.campaigns_will_notice },
  none: { tone: 'neutral', word: m.campaigns_will_none },
};

/** Whatever would be done for whom no mail reaches: it gets nothing. */
export const unreachedSign: Sign = { tone: 'warning', word: m.campaigns_will_unreached };

export const reasonWords: Readonly<Record<Reason, () => string>> = {
  excluded: m.campaigns_reason_excluded,
  ended: m.campaigns_reason_ended,
  open_offer: m.campaigns_reason_open_offer,
  draft: m.campaigns_reason_draft,
  on_version: m.campaigns_reason_on_version,
  on_newer: m.campaigns_reason_on_newer,
  notified: m.campaigns_reason_notified,
  declined: m.campaigns_reason_declined,
  incomplete: m.campaigns_reason_incomplete,
  contradiction: m.campaigns_reason_contradiction,
  unprintable: m.campaigns_reason_unprintable,
  unreached: m.campaigns_reason_unreached,
  wording: m.campaigns_reason_wording,
  template_retired: m.campaigns_reason_template_retired,
  moved_on: m.campaigns_reason_moved_on,
  unexpected: m.campaigns_reason_unexpected,
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const isKey = (key: string): key is Key => Object.hasOwn(record, key);
  return Object.keys(record).filter(isKey);
};
export const OUTCOMES = keysOf(outcomeSigns);
export const STEPS = keysOf(stepSigns);
export const REASONS = [
  ...(['excluded', 'ended', 'open_offer', 'draft', 'on_version', 'on_newer'] as const),
  ...(['notified', 'declined', 'incomplete'] as const),
] satisfies readonly NonNullable<PlannedCustomer['reason']>[];

const missingWords: Readonly<Record<string, () => string>> = {
  services: m.campaigns_missing_services,
  signers: m.campaigns_missing_signers,
  contacts: m.campaigns_missing_contacts,
  'annexes.a.dataTypes': m.campaigns_missing_data_types,
  'annexes.a.dataSubjects': m.campaigns_missing_data_subjects,
};

/** Why nothing was done for a customer, and what stands in the way: a field without words of its own by its path. */
export function whyOf(reason: Reason | null, missing: readonly string[]): string {
  if (reason === null) return '–';
  // The reason says whose mail; the field is the signer's place in a list that is not on screen.
  const lacking = reason === 'unreached' ? '' : missing.map((path) => missingWords[path]?.() ?? path).join(', ');
  return lacking === '' ? reasonWords[reason]() : `${reasonWords[reason]()}: ${lacking}`;
}

export const changeWord = (change: 'major' | 'minor'): string =>
  change === 'major' ? m.campaigns_change_major() : m.campaigns_change_minor();

/** How many customers of a campaign have which outcome. */
export const countOf = ({ outcomes }: Pick<Campaign, 'outcomes'>, outcome: Outcome): number => outcomes[outcome] ?? 0;

/** Where it stands; one that is over is no plain success when something failed. */
export function stateSign({ state, outcomes }: Pick<Campaign, 'state' | 'outcomes'>): Sign {
  const failed = countOf({ outcomes }, 'failed');
  if (state !== 'finished' || failed === 0) return stateSigns[state];
  return { tone: 'warning', word: () => m.campaigns_state_finished_failed({ number: formatNumber(failed) }) };
}

/** How far it is: of those for whom something is to be done. */
export function progressOf(campaign: Pick<Campaign, 'outcomes'>): { done: number; total: number } {
  const [waiting, offered, notified, failed] = (['waiting', 'offered', 'notified', 'failed'] as const).map((outcome) =>
    countOf(campaign, outcome),
  );
  const done = (offered ?? 0) + (notified ?? 0) + (failed ?? 0);
  return { done, total: done + (waiting ?? 0) };
}

/** What the API can answer to a change of a campaign, by code. */
export const campaignProblems = (): Readonly<Record<string, ProblemWords>> => ({
  plan_changed: { title: m.campaigns_problem_plan_title(), text: m.campaigns_problem_plan_text() },
  unconfirmed: { title: m.campaigns_problem_unconfirmed_title(), text: m.campaigns_problem_unconfirmed_text() },
  not_in_state: { title: m.campaigns_problem_state_title(), text: m.campaigns_problem_state_text() },
  template_retired: { title: m.campaigns_problem_retired_title(), text: m.campaigns_problem_retired_text() },
  nothing_failed: { title: m.campaigns_problem_nothing_title(), text: m.campaigns_problem_nothing_text() },
});
