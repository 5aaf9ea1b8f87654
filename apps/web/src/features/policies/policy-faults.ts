import * as m from '#messages';
import type { StaffPolicy } from './staff-policy.js';

type Fault = StaffPolicy['faults'][number];
type Place = { part: string; line: number; subject: string };

const words: Readonly<Record<Fault['code'], (place: Place) => string>> = {
  title_missing: m.policies_fault_title_missing,
  parts_missing: m.policies_fault_parts_missing,
  text_before_parts: m.policies_fault_text_before_parts,
  unreadable: m.policies_fault_unreadable,
  name_twice: m.policies_fault_name_twice,
  wrong_number: m.policies_fault_wrong_number,
  unknown_placeholder: m.policies_fault_unknown_placeholder,
  unknown_link: m.policies_fault_unknown_link,
  unusable: m.policies_fault_unusable,
  other_language_only: m.policies_fault_other_language_only,
};

/** What stands in the way of publishing a draft, and what to do about it: “Dansk: Titlen mangler …”. */
export function faultText({ locale, code, part = '', line = 0, subject = '' }: Fault): string {
  const language = locale === 'da' ? m.customers_locale_da() : m.customers_locale_en();
  return `${language}: ${words[code]({ part, line, subject })}`;
}
