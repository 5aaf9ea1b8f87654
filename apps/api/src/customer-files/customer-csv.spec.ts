import type { Customer } from '../customers/customers.schema.js';
import { customerCsv } from './customer-csv.js';
import { readCustomerFile } from './customer-file.js';

const customer: Customer = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  name: 'Ærø "Færger", A/S; 2',
  registrationNumber: '42497762',
  address: 'Vestergade 1\n5970 Ærøskøbing',
  country: 'DK',
  locale: 'da',
  authorisation: 'specific',
  noticeDays: 45,
  revision: 1,
  status: 'active',
  createdAt: '2026-03-05T09:00:00Z',
  serviceIds: [],
  services: [],
  agreement: null,
  contacts: [{ kind: 'privacy', name: 'Åse', title: null, email: 'aase@example.test', phone: '+45 57 00 00 00' }],
};

describe('a customer file that is written', () => {
  it.each([',', ';'] as const)('with %s is read again as it was', (separator) => {
    const { rows, ignoredColumns } = readCustomerFile(customerCsv([customer], separator));
    expect(ignoredColumns).toEqual([]);
    expect(rows).toMatchObject([
      {
        cells: {
          name: customer.name,
          registration_number: '42497762',
          address: customer.address,
          notice_days: '45',
          privacy_email: 'aase@example.test',
          privacy_phone: '+45 57 00 00 00',
          signatory_name: '',
        },
      },
    ]);
  });

  it.each(['=cmd()', '+cmd()', '-1+1', '@SUM(A1)', '\tx', '\rx'])('never lets a spreadsheet run %p', (name) => {
    const [, row] = customerCsv([{ ...customer, name }], ';').split('\r\n');
    expect(row).toMatch(/^"?'/);
  });
});
