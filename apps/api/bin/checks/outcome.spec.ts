import { inWords, total } from './outcome.mjs';

describe('the summary of all checks', () => {
  it.each([
    [[], '0 passed, 0 failed'],
    [[{ passed: 3, failed: 0, skipped: 0 }], '3 passed, 0 failed'],
    [
      [
        { passed: 3, failed: 1, skipped: 0 },
        { passed: 40, failed: 0, skipped: 2 },
      ],
      '43 passed, 1 failed, 2 skipped',
    ],
  ])('%j → %s', (outcomes, words) => {
    expect(inWords(total(outcomes))).toBe(words);
  });

  it('keeps what each part has to say', () => {
    const parts = [
      { passed: 0, failed: 1, skipped: 0, report: 'first' },
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0, report: 'third' },
    ];
    expect(total(parts).report).toBe('first\nthird');
  });
});
