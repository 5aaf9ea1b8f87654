/** The life of a campaign. `finished`: every customer is settled; what failed may be tried again, and then it runs anew. */
export const campaignStates = ['planned', 'running', 'paused', 'finished', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

const following: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  planned: ['running', 'cancelled'],
  running: ['paused', 'finished', 'cancelled'],
  paused: ['running', 'cancelled'],
  finished: ['running'],
  cancelled: [],
};

/** Every state from which `to` can be reached: what a conditional UPDATE asks for. */
export const statesBefore = (to: CampaignState): CampaignState[] =>
  campaignStates.filter((state) => following[state].includes(to));

/** What a campaign does for a customer: a first agreement, a new version to sign, a mail that tells, or nothing. */
export const campaignSteps = ['first', 'renewal', 'notice', 'none'] as const;
export type CampaignStep = (typeof campaignSteps)[number];

/** What became of a customer in a campaign that was started. */
export const campaignOutcomes = ['waiting', 'offered', 'notified', 'not_affected', 'failed'] as const;
export type CampaignOutcome = (typeof campaignOutcomes)[number];

/** Why nothing is done for a customer; where several hold, the first of these is told. */
export const campaignReasons = [
  'excluded',
  'ended',
  'open_offer',
  'draft',
  'on_version',
  'on_newer',
  'notified',
  'declined',
  'incomplete',
] as const;
export type CampaignReason = (typeof campaignReasons)[number];

/** Why it did not work. `unexpected` is a fault of the portal's. */
export const campaignFailures = [
  'incomplete',
  'contradiction',
  'unprintable',
  'unreached',
  'wording',
  'template_retired',
  'moved_on',
  'unexpected',
] as const;
export type CampaignFailure = (typeof campaignFailures)[number];
