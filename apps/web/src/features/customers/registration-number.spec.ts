import { isRegistrationNumber, plainRegistrationNumber } from './registration-number.js';

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

it.each([
  ['42 49 77 62', 'DK', '42497762'],
  ['DK42497762', 'DK', '42497762'],
  ['dk-42497762', 'DK', '42497762'],
  ['CVR-nr. 42 49 77 62', 'DK', '42497762'],
  ['42497762', 'DK', '42497762'],
  ['Klinik 42497762', 'DK', 'Klinik 42497762'],
  ['12 34 56 78', 'SE', '12 34 56 78'],
])('%s of %s is kept as %s', (written, country, kept) => {
  expect(plainRegistrationNumber(written, country)).toBe(kept);
});
