import * as m from '#messages';
import type { PageLocale } from './kit/page-context.js';

export type InquiryType =
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'automated-decision'
  | 'withdrawal'
  | 'complaint'
  | 'other';
export type InquiryFormStep = 'organisation' | 'type' | 'message' | 'contact' | 'check';

/** Everything the form asks, as it was typed. */
export type InquiryAnswers = {
  readonly organisation: string;
  readonly type: string;
  readonly concerns: string;
  readonly message: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
};

type Words = { readonly label: string; readonly hint: string };

/** What one can ask, in the words of people who do not know the law. */
export function typeWords(locale: PageLocale): Readonly<Record<InquiryType, Words>> {
  const none = {};
  const at = { locale };
  return {
    access: { label: m.inquiries_type_access(none, at), hint: m.inquiries_type_access_hint(none, at) },
    rectification: {
      label: m.inquiries_type_rectification(none, at),
      hint: m.inquiries_type_rectification_hint(none, at),
    },
    erasure: { label: m.inquiries_type_erasure(none, at), hint: m.inquiries_type_erasure_hint(none, at) },
    restriction: { label: m.inquiries_type_restriction(none, at), hint: m.inquiries_type_restriction_hint(none, at) },
    portability: { label: m.inquiries_type_portability(none, at), hint: m.inquiries_type_portability_hint(none, at) },
    objection: { label: m.inquiries_type_objection(none, at), hint: m.inquiries_type_objection_hint(none, at) },
    'automated-decision': {
      label: m.inquiries_type_automated_decision(none, at),
      hint: m.inquiries_type_automated_decision_hint(none, at),
    },
    withdrawal: { label: m.inquiries_type_withdrawal(none, at), hint: m.inquiries_type_withdrawal_hint(none, at) },
    complaint: { label: m.inquiries_type_complaint(none, at), hint: m.inquiries_type_complaint_hint(none, at) },
    other: { label: m.inquiries_type_other(none, at), hint: m.inquiries_type_other_hint(none, at) },
  };
}

/** Whose data it can be about. */
export function concernsChoices(locale: PageLocale): readonly { value: string; label: string; hint?: string }[] {
  const at = { locale };
  return [
    { value: 'self', label: m.inquiries_form_concerns_self({}, at) },
    {
      value: 'represented',
      label: m.inquiries_form_concerns_represented({}, at),
      hint: m.inquiries_form_concerns_represented_hint({}, at),
    },
    { value: 'deceased', label: m.inquiries_form_concerns_deceased({}, at) },
  ];
}

const isType = (type: string, words: Readonly<Record<InquiryType, Words>>): type is InquiryType => type in words;

/** The same where it is about somebody else than who writes; what is left out says nothing of whose data it is. */
function labelsOfOthers(locale: PageLocale): Readonly<Record<string, string>> {
  const none = {};
  const at = { locale };
  return {
    access: m.inquiries_type_access_other(none, at),
    erasure: m.inquiries_type_erasure_other(none, at),
    restriction: m.inquiries_type_restriction_other(none, at),
    portability: m.inquiries_type_portability_other(none, at),
    objection: m.inquiries_type_objection_other(none, at),
    complaint: m.inquiries_type_complaint_other(none, at),
  };
}

/** `access` → `Se, hvad der er gemt om mig`, or of the person whom it concerns. */
export function typeLabel({ type, concerns }: { type: string; concerns: string }, locale: PageLocale): string {
  const words = typeWords(locale);
  if (!isType(type, words)) return '';
  return (concerns === 'self' ? undefined : labelsOfOthers(locale)[type]) ?? words[type].label;
}
