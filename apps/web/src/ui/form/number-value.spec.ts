import { numberValue } from './number-value.js';

it.each([
  ['30', 30],
  [' 30 ', 30],
  ['-5', -5],
  ['−5', -5],
  ['0', 0],
  ['', ''],
  ['1,5', '1,5'],
  ['30 dage', '30 dage'],
  ['-', '-'],
  ['1e3', '1e3'],
])('keeps %j as %j', (typed, value) => {
  expect(numberValue(typed)).toBe(value);
});
