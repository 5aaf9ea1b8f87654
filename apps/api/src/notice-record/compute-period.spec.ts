import { computePeriod } from './compute-period.js';

describe("a customer's period", () => {
  it.each([
    // delivered, days, last day, ends at
    ['2026-03-05T09:00:00Z', 30, '2026-04-04', '2026-04-04T22:00:00.000Z'],
    ['2026-03-05T22:59:59Z', 30, '2026-04-04', '2026-04-04T22:00:00.000Z'],
    // Already the 6th in Copenhagen.
    ['2026-03-05T23:00:00Z', 30, '2026-04-05', '2026-04-05T22:00:00.000Z'],
    ['2026-10-01T09:00:00Z', 30, '2026-10-31', '2026-10-31T23:00:00.000Z'],
    ['2026-01-31T09:00:00Z', 28, '2026-02-28', '2026-02-28T23:00:00.000Z'],
    ['2026-12-31T09:00:00Z', 1, '2027-01-01', '2027-01-01T23:00:00.000Z'],
    ['2028-02-01T09:00:00Z', 28, '2028-02-29', '2028-02-29T23:00:00.000Z'],
  ])('delivered %s, %i days: its last day is %s, and it ends at %s', (delivered, days, lastDay, closesAt) => {
    const period = computePeriod(new Date(delivered), days);
    expect({ lastDay: period.lastDay, closesAt: period.closesAt.toISOString() }).toEqual({ lastDay, closesAt });
  });
});
