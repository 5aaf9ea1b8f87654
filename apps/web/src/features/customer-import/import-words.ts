import * as m from '#messages';
import type { StaffCustomerFilesCheckResponse } from '../../../generated/api/types.gen.js';
import type { Tone } from '../../ui/tone.js';

export type CheckedImport = StaffCustomerFilesCheckResponse;
export type CheckedRow = CheckedImport['rows'][number];
export type Outcome = CheckedRow['outcome'];
type Fault = CheckedRow['faults'][number];

export const outcomeWord: Record<Outcome, () => string> = {
  new: m.customers_import_new,
  changed: m.customers_import_changed,
  unchanged: m.customers_import_unchanged,
  refused: m.customers_import_refused,
};
export const outcomeTone: Record<Outcome, Tone> = {
  new: 'success',
  changed: 'info',
  unchanged: 'neutral',
  refused: 'danger',
};

export const factWord: Record<CheckedRow['changes'][number], () => string> = {
  name: m.customers_name,
  address: m.customers_address,
  locale: m.customers_language,
  authorisation: m.customers_authorisation,
  noticeDays: m.customers_notice_days,
  serviceIds: m.customers_services,
  contacts: m.customers_contacts,
};

/** What is wrong with a row, and what to do. Columns keep their own names: those stand in the file. */
const faultWords: Record<Fault['code'], (fault: { field: string; value: string }) => string> = {
  missing: m.customers_import_fault_missing,
  too_long: m.customers_import_fault_too_long,
  number: m.customers_import_fault_number,
  country: m.customers_import_fault_country,
  choice: m.customers_import_fault_choice,
  days: m.customers_import_fault_days,
  email: m.customers_import_fault_email,
  phone: m.customers_import_fault_phone,
  contact: m.customers_import_fault_contact,
  service: m.customers_import_fault_service,
  duplicate: m.customers_import_fault_duplicate,
  formula: m.customers_import_fault_formula,
  unprintable: m.customers_import_fault_unprintable,
  line_break: m.customers_import_fault_line_break,
  columns: m.customers_import_fault_columns,
  agreed: m.customers_import_fault_agreed,
};

export const faultText = ({ column, code, value }: Fault): string => faultWords[code]({ field: column ?? '', value });

/** What is wrong with the whole file, by the API's code. */
const fileWords: Readonly<Record<string, () => string>> = {
  no_rows: m.customers_import_file_no_rows,
  too_many_rows: m.customers_import_file_too_many_rows,
  missing_columns: m.customers_import_file_missing_columns,
  double_columns: m.customers_import_file_double_columns,
  quotes: m.customers_import_file_quotes,
};

export const fileText = (code: string | undefined): string => (fileWords[code ?? ''] ?? m.common_invalid_other)();
