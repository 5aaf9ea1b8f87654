import * as m from '#messages';
import { countryName } from '../../ui/countries.js';
import type { Tone } from '../../ui/tone.js';

/** Words for the values that the API keeps as codes. Functions, for the language can change while the page lives. */
export const statusWord = {
  planned: m.sub_processors_status_planned,
  announced: m.sub_processors_status_announced,
  active: m.sub_processors_status_active,
  ending: m.sub_processors_status_ending,
  removed: m.sub_processors_status_removed,
} as const;
export const statusTone = {
  planned: 'neutral',
  announced: 'info',
  active: 'success',
  ending: 'warning',
  removed: 'neutral',
} as const satisfies Record<string, Tone>;

export const mechanismWord = {
  adequacy: m.sub_processors_mechanism_adequacy,
  dpf: m.sub_processors_mechanism_dpf,
  scc: m.sub_processors_mechanism_scc,
  bcr: m.sub_processors_mechanism_bcr,
  derogation: m.sub_processors_mechanism_derogation,
} as const;
export const transferWord = (mechanism: keyof typeof mechanismWord | null): string =>
  mechanism ? mechanismWord[mechanism]() : m.sub_processors_mechanism_none();

interface Transfer {
  company: string;
  country: string | null;
  mechanism: keyof typeof mechanismWord;
}
/** Where data goes when it leaves the EU and the EEA, and on what basis. */
export const transferWords = ({ company, country, mechanism }: Transfer): string => {
  const basis = mechanismWord[mechanism]();
  return country === null
    ? m.sub_processors_transfer_onward({ company, basis })
    : m.sub_processors_transfer_to({ company, country: countryName(country), basis });
};

export const kindWord = {
  add: m.sub_processors_kind_add,
  replace: m.sub_processors_kind_replace,
  change: m.sub_processors_kind_change,
  end: m.sub_processors_kind_end,
} as const;
export const stateWord = {
  draft: m.sub_processors_state_draft,
  announced: m.sub_processors_state_announced,
  effective: m.sub_processors_state_effective,
} as const;
export const stateTone = { draft: 'neutral', announced: 'info', effective: 'success' } as const satisfies Record<
  string,
  Tone
>;

interface Titled {
  kind: keyof typeof kindWord;
  legalName: string;
  replacedName: string | null;
}
/** What a change is called: “Nordlys A/S replaces Havblik ApS”. */
export const changeTitle = ({ kind, legalName: name, replacedName }: Titled): string => {
  if (kind === 'replace') return m.sub_processors_notice_title_replace({ name, replaced: replacedName ?? '' });
  if (kind === 'add') return m.sub_processors_notice_title_add({ name });
  return kind === 'change'
    ? m.sub_processors_notice_title_change({ name })
    : m.sub_processors_notice_title_end({ name });
};

export const noticeWord = {
  pending: m.sub_processors_notice_status_pending,
  undelivered: m.sub_processors_notice_status_undelivered,
  delivered: m.sub_processors_notice_status_delivered,
  acknowledged: m.sub_processors_notice_status_acknowledged,
  approved: m.sub_processors_notice_status_approved,
  objected: m.sub_processors_notice_status_objected,
  expired: m.sub_processors_notice_status_expired,
  resolved: m.sub_processors_notice_status_resolved,
  lapsed: m.sub_processors_notice_status_lapsed,
} as const;
export type NoticeStatus = keyof typeof noticeWord;
export const isNoticeStatus = (value: string | undefined): value is NoticeStatus =>
  value !== undefined && Object.hasOwn(noticeWord, value);
export const noticeTone = {
  pending: 'neutral',
  undelivered: 'danger',
  delivered: 'info',
  acknowledged: 'info',
  approved: 'success',
  objected: 'warning',
  expired: 'neutral',
  resolved: 'success',
  lapsed: 'neutral',
} as const satisfies Record<NoticeStatus, Tone>;

export const gateWord = {
  'needs-no-consent': m.sub_processors_gate_needs_no_consent,
  'not-delivered': m.sub_processors_gate_not_delivered,
  'period-running': m.sub_processors_gate_period_running,
  approved: m.sub_processors_gate_approved,
  'silence-is-consent': m.sub_processors_gate_silence_is_consent,
  'silence-is-no-approval': m.sub_processors_gate_silence_is_no_approval,
  objected: m.sub_processors_gate_objected,
  'objection-withdrawn': m.sub_processors_gate_objection_withdrawn,
  'settled-otherwise': m.sub_processors_gate_settled_otherwise,
  'no-longer-concerned': m.sub_processors_gate_no_longer_concerned,
} as const;
export const faultWord = {
  'no-contact': m.sub_processors_fault_no_contact,
  'not-sent': m.sub_processors_fault_not_sent,
  bounced: m.sub_processors_fault_bounced,
} as const;
export const resolutionWord = {
  withdrawn: m.sub_processors_resolution_withdrawn,
  exception: m.sub_processors_resolution_exception,
  alternative: m.sub_processors_resolution_alternative,
  'service-ended': m.sub_processors_resolution_service_ended,
} as const;
export type Resolution = keyof typeof resolutionWord;
/** Whether a customer has to approve a change, and why. */
export const answerWord = {
  none: m.sub_processors_answer_none,
  specific: m.sub_processors_answer_specific,
  transfer: m.sub_processors_answer_transfer,
} as const;

/** How far a customer has come with its agreement. */
export const agreementWord = {
  'in-force': m.sub_processors_agreement_in_force,
  offered: m.sub_processors_agreement_offered,
  drafted: m.sub_processors_agreement_drafted,
  none: m.sub_processors_agreement_none,
} as const;
