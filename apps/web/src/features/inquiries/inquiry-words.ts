import * as m from '#messages';
import type { InboxReadResponse, InquiriesReadResponse } from '../../../generated/api/types.gen.js';
import type { Tone } from '../../ui/tone.js';

export type InquiryType = InquiriesReadResponse['type'];
export type InquiryStatus = InquiriesReadResponse['status'];
export type VendorRole = NonNullable<InboxReadResponse['vendorRole']>;
export type Reason = InboxReadResponse['suggestions'][number]['reasons'][number];

export const typeWord: Readonly<Record<InquiryType, () => string>> = {
  access: m.inquiries_short_access,
  rectification: m.inquiries_short_rectification,
  erasure: m.inquiries_short_erasure,
  restriction: m.inquiries_short_restriction,
  portability: m.inquiries_short_portability,
  objection: m.inquiries_short_objection,
  'automated-decision': m.inquiries_short_automated_decision,
  withdrawal: m.inquiries_short_withdrawal,
  complaint: m.inquiries_short_complaint,
  other: m.inquiries_short_other,
};

export const concernsWord: Readonly<Record<InquiriesReadResponse['concerns'], () => string>> = {
  self: m.inquiries_concerns_self,
  represented: m.inquiries_concerns_represented,
  deceased: m.inquiries_concerns_deceased,
};

export const statusWord: Readonly<Record<InquiryStatus, () => string>> = {
  routed: m.inquiries_state_routed,
  acknowledged: m.inquiries_state_acknowledged,
  'in-progress': m.inquiries_state_in_progress,
  answered: m.inquiries_state_answered,
  refused: m.inquiries_state_refused,
  closed: m.inquiries_state_closed,
  returned: m.inquiries_state_returned,
};
export const statusTone: Readonly<Record<InquiryStatus, Tone>> = {
  routed: 'warning',
  acknowledged: 'info',
  'in-progress': 'info',
  answered: 'success',
  refused: 'neutral',
  closed: 'neutral',
  returned: 'neutral',
};

export const isStatus = (status: string): status is InquiryStatus => status in statusWord;
export const isSettled = (status: string): boolean => !['routed', 'acknowledged', 'in-progress'].includes(status);

export const roleWord: Readonly<Record<VendorRole, () => string>> = {
  processor: m.inquiries_role_processor,
  controller: m.inquiries_role_controller,
};

export const reasonWord: Readonly<Record<Reason, () => string>> = {
  form: m.inquiries_reason_form,
  'registration-number': m.inquiries_reason_registration_number,
  name: m.inquiries_reason_name,
  'part-of-name': m.inquiries_reason_part_of_name,
  'mail-domain': m.inquiries_reason_mail_domain,
  service: m.inquiries_reason_service,
};

const steps: Readonly<Record<string, () => string>> = {
  received: m.inquiries_step_received,
  delivered: m.inquiries_step_delivered,
  acknowledged: m.inquiries_step_acknowledged,
  'in-progress': m.inquiries_step_in_progress,
  identification: m.inquiries_step_identification,
  identified: m.inquiries_step_identified,
  extension: m.inquiries_step_extension,
  answer: m.inquiries_step_answer,
  refusal: m.inquiries_step_refusal,
  closed: m.inquiries_step_closed,
  returned: m.inquiries_step_returned,
};
export const stepWord = (kind: string): string => steps[kind]?.() ?? kind;

/** An instant on the last evening of a day in Denmark, summer and winter, for `Deadline`. */
export const endOf = (day: string): string => `${day}T21:59:59Z`;
