import { csvLine } from './csv.js';

describe('a line of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'never runs %j',
    (cell) => {
      expect(csvLine([cell], ';')).toMatch(/^"?'/);
    },
  );

  it.each([
    [`Anne;=cmd|' /C calc'!A0;`, `Anne;'=cmd|' /C calc'!A0;`],
    ['Anne,@SUM(A1)', "Anne,'@SUM(A1)"],
    ['Anne\t+1+1', "Anne\t'+1+1"],
    ['Anne\r\n=1+1', "Anne\r\n'=1+1"],
    ['Anne;-2,5+cmd', "Anne;'-2,5+cmd"],
    ['Anne,-2+cmd', "Anne,'-2+cmd"],
    ['Anne;"=1+1"', `Anne;"'=1+1"`],
    ['Anne;＝1', "Anne;'＝1"],
    ['\t=1', "'\t'=1"],
  ])('never runs a part of %j, whichever separator it is opened with', (cell, guarded) => {
    const written = csvLine([cell], ',').trimEnd();
    expect(written.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')).toBe(guarded);
  });

  it.each(['{"days":[1,-2,-3.5e-7],"by":-1}', '100,-', 'Anne; Bo, 2-3', 'a@b.dk; c@d.dk', '1,5', 'Vej 1, st. - th.'])(
    'leaves %j as it is',
    (cell) => {
      expect(csvLine([cell], ';').replaceAll('""', '"')).toContain(cell);
    },
  );

  it('is read again as it was', () => {
    expect(csvLine(['a', 'b;c', 'say "x"', 'two\nlines', ''], ';')).toBe('a;"b;c";"say ""x""";"two\nlines";\r\n');
    expect(csvLine(['b;c', 'd,e'], ',')).toBe('b;c,"d,e"\r\n');
  });
});
