import * as m from '#messages';
import type { Placeholder } from '#dpa-templates';
import type { Locale } from '../platform/requests/request-scope.js';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;
type PartyWords = (inputs: { party: string }, options: { locale: Locale }) => string;

const parties: Readonly<Record<string, Words>> = {
  controller: m.templates_party_controller,
  processor: m.templates_party_processor,
};
const ofParty: Readonly<Record<string, PartyWords>> = {
  name: m.templates_placeholder_party_name,
  registrationNumber: m.templates_placeholder_party_registration_number,
  address: m.templates_placeholder_party_address,
  country: m.templates_placeholder_party_country,
  email: m.templates_placeholder_party_email,
  phone: m.templates_placeholder_party_phone,
  'contact.name': m.templates_placeholder_party_contact_name,
  'contact.title': m.templates_placeholder_party_contact_title,
  'contact.email': m.templates_placeholder_party_contact_email,
  'contact.phone': m.templates_placeholder_party_contact_phone,
  hasDpo: m.templates_placeholder_party_has_dpo,
  'dpo.name': m.templates_placeholder_party_dpo_name,
  'dpo.email': m.templates_placeholder_party_dpo_email,
  'dpo.phone': m.templates_placeholder_party_dpo_phone,
};
const others: Readonly<Record<string, Words>> = {
  reference: m.templates_placeholder_reference,
  version: m.templates_placeholder_version,
  date: m.templates_placeholder_date,
  mainAgreement: m.templates_placeholder_main_agreement,
  supervisoryAuthority: m.templates_placeholder_supervisory_authority,
  services: m.templates_placeholder_services,
  'services.name': m.templates_placeholder_services_name,
  'services.description': m.templates_placeholder_services_description,
  generalAuthorisation: m.templates_placeholder_general_authorisation,
  noticeDays: m.templates_placeholder_notice_days,
  breachNotificationHours: m.templates_placeholder_breach_notification_hours,
  deleteAtEnd: m.templates_placeholder_delete_at_end,
  governingCountry: m.templates_placeholder_governing_country,
  'a.purpose': m.templates_placeholder_a_purpose,
  'a.nature': m.templates_placeholder_a_nature,
  'a.dataTypes': m.templates_placeholder_a_data_types,
  'a.dataTypes.name': m.templates_placeholder_a_data_types_name,
  'a.dataTypes.category': m.templates_placeholder_a_data_types_category,
  'a.dataSubjects': m.templates_placeholder_a_data_subjects,
  'a.dataSubjects.this': m.templates_placeholder_a_data_subjects_this,
  'a.duration': m.templates_placeholder_a_duration,
  'b.anySubProcessors': m.templates_placeholder_b_any_sub_processors,
  'b.subProcessors': m.templates_placeholder_b_sub_processors,
  'b.subProcessors.number': m.templates_placeholder_b_sub_processors_number,
  'b.subProcessors.legalName': m.templates_placeholder_b_sub_processors_legal_name,
  'b.subProcessors.registrationNumber': m.templates_placeholder_b_sub_processors_registration_number,
  'b.subProcessors.address': m.templates_placeholder_b_sub_processors_address,
  'b.subProcessors.country': m.templates_placeholder_b_sub_processors_country,
  'b.subProcessors.description': m.templates_placeholder_b_sub_processors_description,
  'b.subProcessors.transfer': m.templates_placeholder_b_sub_processors_transfer,
  'b.longerNotice': m.templates_placeholder_b_longer_notice,
  'b.longerNotice.name': m.templates_placeholder_b_longer_notice_name,
  'b.longerNotice.days': m.templates_placeholder_b_longer_notice_days,
  'c.subject': m.templates_placeholder_c_subject,
  'c.measuresVersion': m.templates_placeholder_c_measures_version,
  'c.measures': m.templates_placeholder_c_measures,
  'c.measures.area': m.templates_placeholder_c_measures_area,
  'c.measures.measure': m.templates_placeholder_c_measures_measure,
  'c.assistance': m.templates_placeholder_c_assistance,
  'c.retention': m.templates_placeholder_c_retention,
  'c.retention.dataType': m.templates_placeholder_c_retention_data_type,
  'c.retention.period': m.templates_placeholder_c_retention_period,
  'c.places': m.templates_placeholder_c_places,
  'c.places.this': m.templates_placeholder_c_places_this,
  'c.transfers': m.templates_placeholder_c_transfers,
  'c.audit': m.templates_placeholder_c_audit,
  'c.subProcessorAudit': m.templates_placeholder_c_sub_processor_audit,
  d: m.templates_placeholder_d,
};

/** What a placeholder stands for, in the reader's language; its path when there are no words for it. */
export function placeholderWords({ path, list }: Placeholder, locale: Locale): string {
  const whole = list === null ? path : `${list}.${path}`;
  const [, party = '', ofIt = ''] = /^(controller|processor)\.(.+)$/.exec(whole) ?? [];
  const [about, say] = [parties[party], ofParty[ofIt]];
  if (about && say) return say({ party: about({}, { locale }) }, { locale });
  return others[whole]?.({}, { locale }) ?? whole;
}
