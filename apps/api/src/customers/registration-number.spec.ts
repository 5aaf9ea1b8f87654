import { isValidRegistrationNumber } from './registration-number.js';

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
    expect(isValidRegistrationNumber(number, country)).toBe(valid);
  });
});
