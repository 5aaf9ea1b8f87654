import { computePeriod } from './compute-period.js';
import { computeReminder, isAwaited } from './compute-reminder.js';

describe('a reminder', () => {
  it.each([
    ['2026-03-05T09:00:00Z', 30, '2026-03-28T07:00:00.000Z'],
    // Summer time since 29 March.
    ['2026-03-07T09:00:00Z', 30, '2026-03-30T06:00:00.000Z'],
    ['2026-03-05T23:00:00Z', 14, '2026-03-13T07:00:00.000Z'],
    ['2026-03-05T09:00:00Z', 13, undefined],
  ])('for a notice delivered %s with %i days comes %s', (delivered, days, at) => {
    const { closesAt } = computePeriod(new Date(delivered), days);
    expect(computeReminder(closesAt, days)?.toISOString()).toBe(at);
  });

  it.each([
    ['delivered', 'add', null, true],
    ['delivered', 'add', 'specific', true],
    ['acknowledged', 'replace', null, false],
    ['acknowledged', 'replace', 'specific', true],
    ['acknowledged', 'replace', 'transfer', true],
    ['delivered', 'end', null, false],
    ['pending', 'add', null, false],
    ['undelivered', 'add', 'specific', false],
    ['approved', 'add', 'specific', false],
    ['objected', 'add', null, false],
    ['expired', 'add', 'specific', false],
    ['lapsed', 'add', null, false],
  ] as const)('%s, %s, approval needed for %s: an answer is awaited: %s', (status, kind, needsApproval, awaited) => {
    expect(isAwaited({ status, kind, needsApproval })).toBe(awaited);
  });
});
