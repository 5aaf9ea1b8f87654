import type { Customer } from '../customers/customers.schema.js';
import { columns, type Column } from './customer-columns.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** An apostrophe keeps spreadsheets from running a cell as a formula (CWE-1236); the import takes it off again. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Customers as a file that the import reads (RFC 4180, UTF-8 with byte order mark, so that Excel sees æøå).
 * @param separator `;` where the comma is the decimal sign, or Excel shows one column
 */
export function customerCsv(customers: readonly Customer[], separator: ',' | ';'): string {
  const lines = customers.map((customer) => {
    const cells = cellsOf(customer);
    return columns.map((column) => quoted(guarded(cells[column]), separator)).join(separator);
  });
  return BYTE_ORDER_MARK + [columns.join(separator), ...lines, ''].join('\r\n');
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
