import { remainingDays, urgency } from './remaining-days.js';

describe('the days left until a deadline', () => {
  it.each([
    ['2027-05-03T21:59:59Z', '2027-05-03T05:00:00Z', 0, 'soon'],
    ['2027-05-04T21:59:59Z', '2027-05-03T21:59:00Z', 1, 'soon'],
    ['2027-05-04T21:59:59Z', '2027-05-03T22:01:00Z', 0, 'soon'],
    ['2027-05-08T21:59:59Z', '2027-05-03T10:00:00Z', 5, 'soon'],
    ['2027-05-09T21:59:59Z', '2027-05-03T10:00:00Z', 6, 'later'],
    ['2027-05-03T09:00:00Z', '2027-05-03T10:00:00Z', 0, 'overdue'],
    ['2027-05-01T21:59:59Z', '2027-05-03T10:00:00Z', -2, 'overdue'],
    // 28 March 2027 has 23 hours, 31 October 25.
    ['2027-03-29T21:59:59Z', '2027-03-27T23:30:00Z', 1, 'soon'],
    ['2027-11-01T22:59:59Z', '2027-10-30T22:30:00Z', 1, 'soon'],
  ])('%s seen at %s: %i, %s', (due, now, days, expected) => {
    expect(remainingDays(due, new Date(now))).toBe(days);
    expect(urgency(due, new Date(now))).toBe(expected);
  });
});
