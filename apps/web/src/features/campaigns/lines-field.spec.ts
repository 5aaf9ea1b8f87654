import { linesOf } from './lines-field.js';

it.each([
  ['', []],
  ['Navn', ['Navn']],
  [' Navn \n\n  \r\nE-mail\n', ['Navn', 'E-mail']],
])('%j is %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
