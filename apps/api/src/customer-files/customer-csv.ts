import type { Customer } from '../customers/customers.schema.js';
import { BYTE_ORDER_MARK, csvLine } from '../platform/csv.js';
import { columns, type Column } from './customer-columns.js';

/**
 * Customers as a file that the import reads; it takes the guard against formulas off again.
 */
export function customerCsv(customers: readonly Customer[], separator: ',' | ';'): string {
  const lines = customers.map((customer) => {
    const cells = cellsOf(customer);
    return csvLine(
      columns.map((column) => cells[column]),
      separator,
    );
  });
  return BYTE_ORDER_MARK + [csvLine(columns, separator), ...lines].join('');
}

function cellsOf(customer: Customer): Record<Column, string> {
  const contact = (kind: string) => customer.contacts.find((one) => one.kind === kind);
  const [signatory, privacy] = [contact('signatory'), contact('privacy')];
  return {
    name: customer.name,
    registration_number: customer.registrationNumber,
    address: customer.address,
    country: customer.country,
    language: customer.locale,
    authorisation: customer.authorisation,
    notice_days: String(customer.noticeDays),
    services: customer.services.map(({ code }) => code).join('|'),
    signatory_name: signatory?.name ?? '',
    signatory_title: signatory?.title ?? '',
    signatory_email: signatory?.email ?? '',
    signatory_phone: signatory?.phone ?? '',
    privacy_name: privacy?.name ?? '',
    privacy_title: privacy?.title ?? '',
    privacy_email: privacy?.email ?? '',
    privacy_phone: privacy?.phone ?? '',
  };
}
