import { day } from './day.js';
import { validationWords } from './validation-words.js';

describe('a day that a request brings', () => {
  it.each(['1900-01-01', '2024-02-29', '9999-12-31'])('%s is one', (text) => {
    expect(day.parse(text)).toBe(text);
  });

  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2025-02-29', '12', 'yesterday', ''])(
    '%j is none, and it is said once what to write',
    (text) => {
      const issues = day.safeParse(text).error?.issues ?? [];
      expect(issues.map((issue) => validationWords(issue, 'da').detail)).toEqual([
        'Skriv en dato fra år 1900 eller senere, fx 2026-01-31',
      ]);
      expect(validationWords(issues[0], 'en').detail).toBe('Write a date from the year 1900 on, such as 2026-01-31');
    },
  );
});
