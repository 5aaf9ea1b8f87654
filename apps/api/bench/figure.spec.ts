import { alone, inRatio, median, table } from './figure.js';

it.each([
  [[3, 1, 2], 2],
  [[9], 9],
  [[4, 1, 3, 2], 3],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

it('relates everything to the first, which is ours', () => {
  const measured = [
    { name: 'own', value: 40 },
    { name: 'other', value: 100 },
  ];
  expect(inRatio('agreement', 'ms CPU', measured).map(({ name, ratio }) => [name, ratio])).toEqual([
    ['own', 1],
    ['other', 2.5],
  ]);
});

it('prints a subject once, and no ratio where there is none', () => {
  const measured = [
    { name: 'own', value: 1234.5 },
    { name: 'other', value: 2469 },
  ];
  const figures = [...inRatio('reads', 'requests/s', measured), alone('start', 'second', 3.214, 's')];
  expect(table(figures).split('\n')).toEqual([
    '               ratio  value',
    'reads  own      1.00  1,235  requests/s',
    '       other    2.00  2,469  requests/s',
    'start  second          3.21  s',
  ]);
});
