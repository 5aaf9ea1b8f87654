import type { Customer } from '../customers/customers.schema.js';
import type { Column } from './customer-columns.js';
import { batchesOf, fingerprintOf, firstLines, keyText, planRows } from './planned-import.js';

const [bookingId, crmId] = ['0199aaaa-0000-7000-8000-00000000000a', '0199aaaa-0000-7000-8000-00000000000b'];
const services = new Map([
  ['booking', bookingId],
  ['crm', crmId],
]);
const known: Customer = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  name: 'Ærø Færger',
  registrationNumber: '42497762',
  address: 'Vestergade 1, 5970 Ærøskøbing',
  country: 'DK',
  locale: 'da',
  authorisation: 'specific',
  noticeDays: 45,
  revision: 1,
  status: 'active',
  createdAt: '2026-03-05T09:00:00Z',
  serviceIds: [bookingId],
  services: [{ id: bookingId, code: 'booking', nameDa: 'Booking', nameEn: 'Booking' }],
  contacts: [{ kind: 'signatory', name: 'Åse', title: 'Direktør', email: 'aase@example.test', phone: null }],
  agreement: null,
};
type Cells = Partial<Record<Column, string>>;
const fresh: Cells = { name: 'Acme A/S', registration_number: '99039612', address: 'Vej 1' };
const same: Cells = { registration_number: '42497762' };

const rowsOf = (...cells: Cells[]) => cells.map((row, index) => ({ line: index + 2, cells: row, hasTooMany: false }));
const planFor = (customer: Customer, ...cells: Cells[]) => {
  const rows = rowsOf(...cells);
  return planRows(rows, firstLines(rows), new Map([[keyText(customer), customer]]), services);
};
const plan = (...cells: Cells[]) => planFor(known, ...cells);

describe('an import', () => {
  it('adds who is not there, with what most customers have', () => {
    expect(plan(fresh)).toMatchObject([
      {
        line: 2,
        outcome: 'new',
        after: {
          name: 'Acme A/S',
          country: 'DK',
          locale: 'da',
          authorisation: 'general',
          noticeDays: 30,
          contacts: [],
        },
      },
    ]);
  });

  it.each<[string, Cells]>([
    ['with empty cells', same],
    ['written out', { ...same, name: 'Ærø Færger', authorisation: 'SPECIFIC', notice_days: '45', services: 'booking' }],
    ['with its contact again', { ...same, signatory_name: 'Åse', signatory_email: 'AASE@example.test' }],
    ['with a number as people write it', { registration_number: 'DK 42 49 77 62' }],
  ])('leaves alone what is the same %s', (_how, cells) => {
    expect(plan(cells)).toMatchObject([{ outcome: 'unchanged', name: 'Ærø Færger' }]);
  });

  it.each<[Cells, string[], object]>([
    [{ name: 'Ærø Færgetrafik' }, ['name'], { name: 'Ærø Færgetrafik' }],
    [{ language: 'EN', notice_days: '60' }, ['locale', 'noticeDays'], { locale: 'en', noticeDays: 60 }],
    [{ services: 'crm | booking' }, ['serviceIds'], { serviceIds: [crmId, bookingId] }],
    [
      { signatory_email: 'aase@example.test', signatory_phone: '+45 57 00 00 00' },
      ['contacts'],
      { contacts: [{ name: 'Åse', title: 'Direktør', phone: '+45 57 00 00 00' }] },
    ],
    [
      { privacy_name: 'Bo', privacy_email: 'bo@example.test' },
      ['contacts'],
      { contacts: [{ name: 'Åse' }, { kind: 'privacy', name: 'Bo' }] },
    ],
  ])('changes %p: %p', (cells, changes, after) => {
    expect(plan({ ...same, ...cells })).toMatchObject([{ outcome: 'changed', id: known.id, changes, after }]);
  });

  it.each<[string, string | null, Cells]>([
    ['number', 'registration_number', { registration_number: '42497763' }],
    ['missing', 'registration_number', { registration_number: '' }],
    ['missing', 'name', { name: '' }],
    ['missing', 'address', { address: '' }],
    ['too_long', 'name', { name: 'x'.repeat(201) }],
    ['country', 'country', { country: 'Danmark' }],
    ['choice', 'language', { language: 'dansk' }],
    ['choice', 'authorisation', { authorisation: 'yes' }],
    ['days', 'notice_days', { notice_days: '0' }],
    ['days', 'notice_days', { notice_days: 'a month' }],
    ['days', 'notice_days', { notice_days: '1000' }],
    ['service', 'services', { services: 'booking|payroll' }],
    ['email', 'privacy_email', { privacy_name: 'Bo', privacy_email: 'bo' }],
    ['phone', 'privacy_phone', { privacy_name: 'Bo', privacy_email: 'bo@example.test', privacy_phone: 'abc' }],
    ['contact', 'privacy_email', { privacy_name: 'Bo' }],
    ['contact', 'signatory_name', { signatory_email: 'bo@example.test' }],
    ['formula', 'name', { name: '=cmd()' }],
    ['formula', 'name', { name: '\t =cmd()' }],
    ['formula', 'address', { address: '@SUM(1)' }],
    ['unprintable', 'name', { name: '王小明' }],
    ['line_break', 'address', { address: 'Havnen 1\n8000 Aarhus' }],
    [
      'unprintable',
      'signatory_title',
      { signatory_name: 'Bo', signatory_email: 'bo@example.test', signatory_title: '👑' },
    ],
    ['formula', 'privacy_phone', { privacy_name: 'Bo', privacy_email: 'bo@example.test', privacy_phone: '+cmd|1' }],
  ])('refuses: %s at %s', (code, column, cells) => {
    const [row] = plan({ ...fresh, ...cells });
    expect(row).toMatchObject({ outcome: 'refused', faults: [expect.objectContaining({ code, column })] });
  });

  it('refuses what the agreement in force decides, names it, and takes everything else', () => {
    const bound = { ...known, agreement: { id: known.id, name: 'DPA-2026-0007 v2' } };
    expect(planFor(bound, { ...same, name: 'Ærø', authorisation: 'general', notice_days: '10' })).toMatchObject([
      {
        outcome: 'refused',
        faults: [
          { column: 'authorisation', code: 'agreed', value: 'DPA-2026-0007 v2' },
          { column: 'notice_days', code: 'agreed', value: 'DPA-2026-0007 v2' },
        ],
      },
    ]);
    expect(planFor(bound, { ...same, name: 'Ærø', notice_days: '45' })).toMatchObject([{ outcome: 'changed' }]);
  });

  it('refuses a row with too many fields', () => {
    const rows = rowsOf(fresh).map((row) => ({ ...row, hasTooMany: true }));
    expect(planRows(rows, firstLines(rows), new Map(), services)).toMatchObject([
      { outcome: 'refused', faults: [{ code: 'columns' }] },
    ]);
  });

  it('takes a customer’s first row and refuses the others, however they write its number', () => {
    expect(plan(fresh, { ...fresh, registration_number: 'DK99039612' }, { ...fresh, country: 'SE' })).toMatchObject([
      { outcome: 'new' },
      { outcome: 'refused', faults: [{ code: 'duplicate', value: '2' }] },
      { outcome: 'new' },
    ]);
  });

  it('has another fingerprint as soon as it would do anything else', () => {
    const prints = [plan(fresh), plan(same), plan({ ...fresh, name: 'Acme ApS' }), plan({ ...same, name: 'Ærø' })];
    expect(new Set(prints.map(fingerprintOf)).size).toBe(4);
    expect(fingerprintOf(plan(fresh))).toBe(fingerprintOf(plan(fresh)));
  });

  it('is done 500 rows at a time', () => {
    expect(batchesOf(Array.from({ length: 1001 })).map(({ length }) => length)).toEqual([500, 500, 1]);
    expect(batchesOf([])).toEqual([]);
  });
});
