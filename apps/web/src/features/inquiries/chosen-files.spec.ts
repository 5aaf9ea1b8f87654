import { areTaken } from './chosen-files.js';

const file = (name: string, size = 1) => ({ name, size });

it.each([
  ['none', [], true],
  ['one of each kind', ['a.pdf', 'b.PNG', 'c.jpeg', 'd.txt', 'e.json'].map((name) => file(name)), true],
  ['as much as there may be', [file('a.pdf', 5 * 1024 * 1024)], true],
  ['too much', [file('a.pdf', 5 * 1024 * 1024), file('b.csv')], false],
  ['too many', Array(6).fill(file('a.pdf')), false],
  ['a program among them', [file('a.pdf'), file('b.exe')], false],
  ['one without a type', [file('pdf')], false],
])('%s: taken %p', (_what, files, answer) => {
  expect(areTaken(files)).toBe(answer);
});
