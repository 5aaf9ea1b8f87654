import { Invalid } from '../platform/problem.js';
import { readCustomerFile } from './customer-file.js';

const heading = 'name;registration_number;address';
const cellsOf = (text: string) => readCustomerFile(text).rows.map(({ cells }) => cells);
const acme = { name: 'Acme A/S', registration_number: '42497762', address: 'Vej 1, 4000 Roskilde' };

describe('a customer file', () => {
  it.each([
    ['semicolons', `${heading}\nAcme A/S;42497762;Vej 1, 4000 Roskilde`],
    ['commas and quotes', 'name,registration_number,address\r\nAcme A/S,42497762,"Vej 1, 4000 Roskilde"\r\n'],
    ['tabs', 'name\tregistration_number\taddress\nAcme A/S\t42497762\tVej 1, 4000 Roskilde'],
    ['a byte order mark', `\uFEFF${heading}\nAcme A/S;42497762;Vej 1, 4000 Roskilde`],
    ['Danish headings, in any case', 'NAVN;CVR-nummer;Adresse\nAcme A/S;42497762;Vej 1, 4000 Roskilde'],
    ['spaces around', ' name ; registration_number;address\n Acme A/S ;42497762 ; Vej 1, 4000 Roskilde '],
    ['empty lines', `${heading}\n\n;;\nAcme A/S;42497762;Vej 1, 4000 Roskilde\n\n`],
  ])('is read with %s', (_what, text) => {
    expect(cellsOf(text)).toEqual([acme]);
  });

  it('keeps letters, quotes and line breaks inside a cell, and tells on which line a row stands', () => {
    const { rows } = readCustomerFile(
      `${heading}\nÆrø ""Å""-Færge;1;"Vej ""1""\nRoskilde"\nBlåfrost;2;Ø`.replace(
        'Ærø ""Å""-Færge',
        '"Ærø ""Å""-Færge"',
      ),
    );
    expect(rows).toMatchObject([
      { line: 3, cells: { name: 'Ærø "Å"-Færge', address: 'Vej "1"\nRoskilde' } },
      { line: 4, cells: { name: 'Blåfrost', address: 'Ø' } },
    ]);
  });

  it.each([
    ["'+45 57 00 00 00", '+45 57 00 00 00'],
    ["'=1+1", '=1+1'],
    ["'s-Gravenhage", "'s-Gravenhage"],
  ])('takes the export’s guard off %p: %p', (cell, read) => {
    expect(cellsOf(`${heading}\nA;1;${cell}`)).toMatchObject([{ address: read }]);
  });

  it('names the columns it does not know, and marks a row with too many fields', () => {
    const { rows, ignoredColumns } = readCustomerFile(`${heading};shoe size\nA;1;B;43\nA;1;B;43;x`);
    expect(ignoredColumns).toEqual(['shoe size']);
    expect(rows.map(({ hasTooMany }) => hasTooMany)).toEqual([false, true]);
  });

  it.each([
    ['no_rows', ''],
    ['no_rows', heading],
    ['missing_columns', 'name;address\nA;B'],
    ['double_columns', `${heading};navn\nA;1;B;C`],
    ['quotes', `${heading}\n"A;1;B`],
    ['quotes', `${heading}\nA"B;1;B`],
    ['too_many_rows', heading + '\nA;1;B'.repeat(10_001)],
  ])('is refused: %s', (code, text) => {
    expect(() => readCustomerFile(text)).toThrow(
      expect.objectContaining({ extras: { errors: [expect.objectContaining({ path: 'file', code })] } }),
    );
    expect(() => readCustomerFile(text)).toThrow(Invalid);
  });
});
