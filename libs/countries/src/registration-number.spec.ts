import { isRegistrationNumber, plainRegistrationNumber } from './registration-number.js';

describe('a registration number', () => {
  it.each([
    ['42497762', 'DK', true],
    ['42497763', 'DK', false],
    ['4249776', 'DK', false],
    ['DK42497762', 'DK', false],
    ['', 'DK', false],
    ['HRB 12345', 'DE', true],
    ['  ', 'DE', false],
  ])('%s of %s is valid: %s', (number, country, valid) => {
    expect(isRegistrationNumber(number, country)).toBe(valid);
  });
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
