import * as m from '#messages';
import type { StaffAgreement } from '../agreement-state.js';

type Locale = StaffAgreement['locale'];
type DataType = StaffAgreement['content']['annexes']['a']['dataTypes'][number];

/** Kinds of data that many agreements name. @param locale the agreement's language, not the screen's */
export function dataSuggestions(locale: Locale): DataType[] {
  const own = { locale };
  return [
    { name: m.agreements_s_name({}, own), category: 'ordinary' },
    { name: m.agreements_s_login({}, own), category: 'ordinary' },
    { name: m.agreements_s_order({}, own), category: 'ordinary' },
    { name: m.agreements_s_message({}, own), category: 'ordinary' },
    { name: m.agreements_s_cpr({}, own), category: 'cpr' },
    { name: m.agreements_s_health({}, own), category: 'special' },
  ];
}

/** People whom many agreements name. @param locale the agreement's language, not the screen's */
export function subjectSuggestions(locale: Locale): string[] {
  const own = { locale };
  return [
    m.agreements_s_customers({}, own),
    m.agreements_s_employees({}, own),
    m.agreements_s_contacts({}, own),
    m.agreements_s_visitors({}, own),
    m.agreements_s_citizens({}, own),
    m.agreements_s_patients({}, own),
  ];
}
