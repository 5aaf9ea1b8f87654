import { csvLine } from './csv.js';

describe('a line of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'never runs %j',
    (cell) => {
      expect(csvLine([cell], ';')).toMatch(/^"?'/);
    },
  );

  it('is read again as it was', () => {
    expect(csvLine(['a', 'b;c', 'say "x"', 'two\nlines', ''], ';')).toBe('a;"b;c";"say ""x""";"two\nlines";\r\n');
    expect(csvLine(['b;c', 'd,e'], ',')).toBe('b;c,"d,e"\r\n');
  });
});
