import * as m from '#messages';
import type { FaultCode, TemplateFault } from '#dpa-templates';
import type { Locale } from '../platform/requests/request-scope.js';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const duties: Readonly<Record<string, Words>> = {
  a: m.templates_duty_a,
  b: m.templates_duty_b,
  c: m.templates_duty_c,
  d: m.templates_duty_d,
  e: m.templates_duty_e,
  f: m.templates_duty_f,
  g: m.templates_duty_g,
  h: m.templates_duty_h,
};
const fields: Readonly<Record<string, Words>> = {
  'a.purpose': m.templates_field_a_purpose,
  'a.nature': m.templates_field_a_nature,
  'a.dataTypes': m.templates_field_a_data_types,
  'a.dataSubjects': m.templates_field_a_data_subjects,
  'a.duration': m.templates_field_a_duration,
  'b.subProcessors': m.templates_field_b_sub_processors,
  'b.registrationNumber': m.templates_field_b_registration_number,
  'b.address': m.templates_field_b_address,
  'b.description': m.templates_field_b_description,
  'b.transferMechanism': m.templates_field_b_transfer_mechanism,
  'b.notice': m.templates_field_b_notice,
  'b.longerNotice': m.templates_field_b_longer_notice,
  'c.subject': m.templates_field_c_subject,
  'c.measures': m.templates_field_c_measures,
  'c.measures.version': m.templates_field_c_measures_version,
  'c.assistance': m.templates_field_c_assistance,
  'c.retention': m.templates_field_c_retention,
  'c.places': m.templates_field_c_places,
  'c.transfers': m.templates_field_c_transfers,
  'c.audit': m.templates_field_c_audit,
  'c.subProcessorAudit': m.templates_field_c_sub_processor_audit,
  d: m.templates_field_d,
};

const words: Readonly<Record<FaultCode, (detail: string, locale: Locale) => string>> = {
  'title-missing': (_, locale) => m.templates_fault_title_missing({}, { locale }),
  'heading-missing': (_, locale) => m.templates_fault_heading_missing({}, { locale }),
  'text-missing': (_, locale) => m.templates_fault_text_missing({}, { locale }),
  unprintable: (characters, locale) => m.templates_fault_unprintable({ characters }, { locale }),
  unreadable: (reason, locale) => m.templates_fault_unreadable({ reason }, { locale }),
  'unknown-placeholder': (name, locale) => m.templates_fault_unknown_placeholder({ name: `{{${name}}}` }, { locale }),
  'letter-uncovered': (letter, locale) =>
    m.templates_fault_letter_uncovered(
      { letter, duty: duties[letter]?.({}, { locale }) ?? letter, mark: `{${letter}}` },
      { locale },
    ),
  'field-unplaced': (field, locale) =>
    m.templates_fault_field_unplaced({ field: fields[field]?.({}, { locale }) ?? field }, { locale }),
  'only-here': (block, locale) => m.templates_fault_only_here({ block }, { locale }),
};

/** What is wrong with a wording and what to do about it, in the reader's language. */
export const faultWords = ({ code, detail }: TemplateFault, locale: Locale): string => words[code](detail, locale);
