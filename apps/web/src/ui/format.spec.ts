import { overwriteGetLocale } from '#locale';
import * as format from './format.js';

const inBoth = (write: () => string) =>
  (['da', 'en'] as const).map((locale) => {
    overwriteGetLocale(() => locale);
    return write().replaceAll(/\s/g, ' ');
  });

describe('written for Danish and English readers', () => {
  it.each<[string, () => string, string[]]>([
    ['a date', () => format.formatDate('2027-05-03T12:05:00Z'), ['3. maj 2027', '3 May 2027']],
    ['a date at night', () => format.formatDate('2027-05-03T22:30:00Z'), ['4. maj 2027', '4 May 2027']],
    ['a time', () => format.formatTime('2027-01-03T12:05:00Z'), ['13.05', '13:05']],
    [
      'summer time',
      () => format.formatDateTime('2027-05-03T12:05:00Z'),
      ['3. maj 2027 kl. 14.05', '3 May 2027 at 14:05'],
    ],
    ['a short date', () => format.formatShortDate('2027-05-03T12:05:00Z'), ['03.05.2027', '3 May 2027']],
    ['a number', () => format.formatNumber(12345), ['12.345', '12,345']],
    ['a share', () => format.formatPercent(0.424), ['42 %', '42%']],
    ['a small file', () => format.formatFileSize(200), ['1 kB', '1 kB']],
    ['a large file', () => format.formatFileSize(1_440_000), ['1,4 MB', '1.4 MB']],
  ])('%s', (_what, write, expected) => {
    expect(inBoth(write)).toEqual(expected);
  });

  it.each([
    ['2027-03-28T00:30:00Z', '2027-03-28'],
    ['2027-12-31T23:30:00Z', '2028-01-01'],
  ])('%s falls on %s in Copenhagen', (instant, day) => {
    expect(format.dayOf(instant)).toBe(day);
  });
});
