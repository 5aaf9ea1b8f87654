import { isRegistrationNumber } from './registration-number.js';

it.each([
  ['42497762', 'DK', true],
  ['12345674', 'DK', true],
  ['12345678', 'DK', false],
  ['1234567', 'DK', false],
  ['42 49 77 62', 'DK', false],
  ['12345678', 'SE', true],
])('%s in %s is a registration number: %p', (number, country, answer) => {
  expect(isRegistrationNumber(number, country)).toBe(answer);
});
