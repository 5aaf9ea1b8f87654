import { isPhoneNumber } from './phone-number.js';

it.each([
  ['+45 57 00 00 00', true],
  ['(0045) 5700-0000', true],
  ['123456', true],
  ['12345', false],
  ['abc', false],
  ['57 00 00 00 lok. 12', false],
  ['', false],
])('%j is a telephone number: %p', (text, answer) => {
  expect(isPhoneNumber(text)).toBe(answer);
});
