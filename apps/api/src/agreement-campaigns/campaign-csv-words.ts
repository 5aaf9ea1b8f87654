import * as m from '#messages';
import type { AgreementState } from '../agreement-record/agreement.js';
import type { CampaignFailure, CampaignOutcome, CampaignReason } from './campaign.js';

type Word = (inputs: object, options: { locale: 'da' | 'en' }) => string;

/** Codes of a campaign's results in the words that the page has for them. */
export const outcomeWords: Readonly<Record<CampaignOutcome, Word>> = {
  waiting: m.campaigns_outcome_waiting,
  offered: m.campaigns_outcome_offered,
  notified: m.campaigns_outcome_notified,
  not_affected: m.campaigns_outcome_not_affected,
  failed: m.campaigns_outcome_failed,
};

export const reasonWords: Readonly<Record<CampaignReason | CampaignFailure, Word>> = {
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

/** By path; one without words of its own stands as it is. */
export const missingWords: Readonly<Record<string, Word>> = {
  services: m.campaigns_missing_services,
  signers: m.campaigns_missing_signers,
  contacts: m.campaigns_missing_contacts,
  'annexes.a.dataTypes': m.campaigns_missing_data_types,
  'annexes.a.dataSubjects': m.campaigns_missing_data_subjects,
};

export const stateWords: Readonly<Record<AgreementState, Word>> = {
  draft: m.agreements_state_draft,
  sent: m.agreements_state_sent,
  viewed: m.agreements_state_viewed,
  signed: m.agreements_state_signed,
  countersigned: m.agreements_state_countersigned,
  sealing: m.agreements_state_sealing,
  in_force: m.agreements_state_in_force,
  superseded: m.agreements_state_superseded,
  terminated: m.agreements_state_terminated,
  declined: m.agreements_state_declined,
  withdrawn: m.agreements_state_withdrawn,
  expired: m.agreements_state_expired,
};
