import { catalogueOf, fill } from './catalogue.js';
import { isThirdCountry, oneLineAddress, writtenCountry, writtenDate, writtenTransfer } from './written-out.js';

const da = catalogueOf('da');
const en = catalogueOf('en');

it.each([
  ['2026-03-05T09:30:00Z', '5. marts 2026', '5 March 2026'],
  ['2026-12-31T23:30:00Z', '1. januar 2027', '1 January 2027'],
  ['2026-06-30T22:30:00Z', '1. juli 2026', '1 July 2026'],
  ['2026-02-28', '28. februar 2026', '28 February 2026'],
])('%s is %s in Copenhagen', (iso, danish, english) => {
  expect(writtenDate(iso, da)).toBe(danish);
  expect(writtenDate(iso, en)).toBe(english);
});

it.each([
  ['DK', 'Danmark', 'Denmark'],
  ['US', 'USA', 'United States'],
  ['Kongeriget Danmark', 'Kongeriget Danmark', 'Kongeriget Danmark'],
  ['', '', ''],
])('country %j', (code, danish, english) => {
  expect(writtenCountry(code, da)).toBe(danish);
  expect(writtenCountry(code, en)).toBe(english);
});

it.each([
  ['DK', false],
  ['NO', false],
  ['CH', true],
  ['GB', true],
  ['US', true],
  ['Sverige', false],
])('%s third country: %s', (code, third) => {
  expect(isThirdCountry(code)).toBe(third);
});

it.each([
  [{ country: 'DK' }, 'Processed within the EU/EEA'],
  [{ country: 'US', transferMechanism: 'dpf' }, 'EU-U.S. Data Privacy Framework (Article 45)'],
  [{ country: 'US', transferMechanism: 'Own words' }, 'Own words'],
  [{ country: 'US', transferMechanism: 'constructor' }, 'constructor'],
  [{ country: 'US' }, ''],
])('transfer %j', (company, text) => {
  expect(writtenTransfer(company, en)).toBe(text);
});

it('puts an address on one line', () => {
  expect(oneLineAddress('Nåleskovvej 3,\r\n4291 Ruds Vedby\n')).toBe('Nåleskovvej 3, 4291 Ruds Vedby');
});

it('fills places once: a value is not read again, an unknown place stays', () => {
  expect(fill('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}');
});
