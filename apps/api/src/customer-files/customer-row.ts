import type { z } from 'zod';
import { customerFacts, type Customer, type CustomerFacts } from '../customers/customers.schema.js';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { columns, type Column } from './customer-columns.js';
import type { FileRow } from './customer-file.js';

/** What is wrong with a row: the column, and a code that the page has words for; `value` is what the file says there. */
export type RowFault = { readonly column: Column | null; readonly code: FaultCode; readonly value: string };
export const faultCodes = [
  'missing',
  'too_long',
  'number',
  'country',
  'choice',
  'days',
  'email',
  'phone',
  'contact',
  'service',
  'duplicate',
  'formula',
  'unprintable',
  'line_break',
  'columns',
  'agreed',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type CustomerKey = { readonly registrationNumber: string; readonly country: string };

const rowFacts = printable(oneLine(customerFacts));

/** How a row's customer is recognised. Danish numbers are also written `DK42497762` or `42 49 77 62`. */
export function keyOf({ cells }: FileRow): CustomerKey {
  const country = (cells.country || 'DK').toUpperCase();
  const number = cells.registration_number ?? '';
  return { country, registrationNumber: country === 'DK' ? number.replace(/^dk/i, '').replaceAll(/\s/g, '') : number };
}

/** What a spreadsheet would run, should the value ever be opened in one without its guard (CWE-1236). A phone number may begin with +. */
const isFormula = (column: string, value: string) =>
  column.endsWith('_phone') ? /^\s*(?:[=@-]|\+(?!\d))/.test(value) : /^\s*[=@+-]/.test(value);

/**
 * A row laid over what is known of its customer: an empty cell changes nothing, and nobody is removed.
 * @param services ids by code
 * @returns the facts as they would stand, or what is wrong with the row
 */
export function applyRow(
  row: FileRow,
  known: Customer | undefined,
  services: ReadonlyMap<string, string>,
): { readonly facts: CustomerFacts } | { readonly faults: readonly RowFault[] } {
  if (row.hasTooMany) return { faults: [{ column: null, code: 'columns', value: '' }] };
  const { cells } = row;
  const codes = (cells.services ?? '').split(/[|/]/).map((code) => code.trim().toLowerCase());
  const wanted = codes.filter((code) => code !== '');
  const contacts = withContacts(known?.contacts ?? [], cells);
  const candidate = {
    ...keyOf(row),
    name: cells.name || known?.name || '',
    address: cells.address || known?.address || '',
    locale: cells.language?.toLowerCase() || known?.locale || 'da',
    authorisation: cells.authorisation?.toLowerCase() || known?.authorisation || 'general',
    noticeDays: cells.notice_days ? Number(cells.notice_days) : (known?.noticeDays ?? 30),
    serviceIds: wanted.length > 0 ? [...new Set(wanted)].map((code) => services.get(code)) : (known?.serviceIds ?? []),
    contacts,
  };
  const parsed = rowFacts.safeParse({
    ...candidate,
    serviceIds: candidate.serviceIds.filter((id) => id !== undefined),
  });
  const faults: RowFault[] = [
    ...formulas(cells),
    ...wanted
      .filter((code) => !services.has(code))
      .map((value) => ({ column: 'services', code: 'service', value }) as const),
    ...(parsed.error?.issues ?? []).map((issue) => faultOf(issue, contacts, cells)),
  ];
  if (parsed.success && faults.length === 0) return { facts: parsed.data };
  return {
    faults: faults.filter((fault, index) => faults.findIndex(({ column }) => column === fault.column) === index),
  };
}

const formulas = (cells: FileRow['cells']): RowFault[] =>
  columns.flatMap((column) => {
    const value = cells[column] ?? '';
    return isFormula(column, value) ? [{ column, code: 'formula', value }] : [];
  });

type Contact = { kind: string; name: string; title: string | null; email: string; phone: string | null };

/** A contact of the same kind and address is changed, another is added. */
function withContacts(known: readonly Contact[], cells: FileRow['cells']): Contact[] {
  return (['signatory', 'privacy'] as const).reduce<Contact[]>(
    (contacts, kind) => {
      const cell = (field: 'name' | 'title' | 'email' | 'phone') => cells[`${kind}_${field}`] ?? '';
      const email = cell('email');
      if (email === '' && cell('name') === '') return contacts;
      const isSame = (contact: Contact) => contact.kind === kind && contact.email.toLowerCase() === email.toLowerCase();
      const old = contacts.find(isSame);
      const next = {
        kind,
        name: cell('name') || (old?.name ?? ''),
        title: cell('title') || (old?.title ?? null),
        email: old?.email ?? email,
        phone: cell('phone') || (old?.phone ?? null),
      };
      return old ? contacts.map((contact) => (contact === old ? next : contact)) : [...contacts, next];
    },
    [...known],
  );
}

/** Where each fact stands in a file. */
export const columnOfFact: Readonly<Record<string, Column>> = {
  name: 'name',
  registrationNumber: 'registration_number',
  address: 'address',
  country: 'country',
  locale: 'language',
  authorisation: 'authorisation',
  noticeDays: 'notice_days',
  serviceIds: 'services',
};

/** An issue of the API's own schema as a fault of the file. */
function faultOf(issue: z.core.$ZodIssue, contacts: readonly Contact[], cells: FileRow['cells']): RowFault {
  const [fact, index, field] = issue.path;
  const kind = typeof index === 'number' ? contacts[index]?.kind : undefined;
  const column =
    kind === undefined ? columnOfFact[String(fact)] : columns.find((name) => name === `${kind}_${String(field)}`);
  const value = (column && cells[column]) ?? '';
  return { column: column ?? null, code: codeOf(issue, String(fact), String(field), value), value };
}

function codeOf(issue: z.core.$ZodIssue, fact: string, field: string, value: string): FaultCode {
  if (issue.code === 'custom' && issue.params?.['unprintable']) return 'unprintable';
  if (issue.code === 'custom' && issue.params?.['lineBreak']) return 'line_break';
  if (fact === 'contacts' && field === 'phone' && issue.code === 'custom') return 'phone';
  if (fact === 'contacts' && value === '') return 'contact';
  if (fact === 'contacts' && field === 'email') return 'email';
  if (issue.code === 'too_big' && fact !== 'noticeDays') return 'too_long';
  if (fact === 'noticeDays') return 'days';
  if (value === '') return 'missing';
  if (fact === 'registrationNumber') return 'number';
  return fact === 'country' ? 'country' : 'choice';
}
