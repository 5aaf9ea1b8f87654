import { easterSunday, isDanishHoliday } from '../platform/danish-holidays.js';
import { addMonths, dueOn, isInTime, pausedDays } from './deadline.js';

const received = (day: string) => new Date(`${day}T10:00:00Z`);
const due = (day: string, months: 1 | 3 = 1, closingDays: string[] = [], paused = 0) =>
  dueOn({ receivedAt: received(day), months, pausedDays: paused, closingDays });

describe('the deadline of an inquiry', () => {
  it.each([
    ['2026-03-05', '2026-04-07', 'Easter Sunday, then Easter Monday'],
    ['2026-08-31', '2026-09-30', 'September has no 31st'],
    ['2027-01-31', '2027-03-01', '28 February 2027 is a Sunday'],
    ['2028-01-31', '2028-02-29', 'a leap year'],
    ['2026-01-29', '2026-03-02', 'no 29 February; the 28th is a Saturday'],
    ['2026-11-25', '2026-12-28', 'Christmas Day, Boxing Day, Sunday'],
    ['2026-12-01', '2027-01-04', 'New Year’s Day, Saturday, Sunday'],
    ['2026-04-14', '2026-05-15', 'Ascension Day is a Thursday'],
    ['2026-04-25', '2026-05-26', 'Whit Monday'],
    ['2026-03-02', '2026-04-07', 'Maundy Thursday to Easter Monday'],
    ['2023-04-05', '2023-05-08', 'Great Prayer Day was a holiday in 2023'],
    ['2024-03-26', '2024-04-26', 'and is none since 2024'],
    ['2026-05-05', '2026-06-05', 'Constitution Day is not a public holiday'],
    ['2026-11-24', '2026-12-24', 'nor is Christmas Eve'],
    ['2026-06-16', '2026-07-16', 'an ordinary day'],
  ])('%s + 1 month → %s: %s', (day, expected) => {
    expect(due(day)).toBe(expected);
  });

  it.each([
    ['2026-03-05', [], '2026-06-05'],
    ['2026-03-05', ['06-05'], '2026-06-08'],
    ['2026-11-30', [], '2027-03-01'],
    ['2026-09-25', ['12-28'], '2026-12-29'],
  ])('%s extended, closed on %j → %s', (day, closingDays, expected) => {
    expect(due(day, 3, closingDays)).toBe(expected);
  });

  it('counts from the Danish day of receipt, not from the UTC one', () => {
    const receivedAt = new Date('2026-06-30T22:30:00Z');
    expect(dueOn({ receivedAt, months: 1, pausedDays: 0, closingDays: [] })).toBe('2026-08-03');
  });

  it.each([
    ['2026-06-01', 4, '2026-07-06'],
    ['2026-06-01', 5, '2026-07-06'],
    ['2026-06-01', 6, '2026-07-07'],
    ['2026-06-01', 0, '2026-07-01'],
  ])('%s, %i days paused → %s, and never on a Sunday', (day, paused, expected) => {
    expect(due(day, 1, [], paused)).toBe(expected);
  });

  it('counts a pause in Danish days', () => {
    expect(pausedDays(new Date('2026-03-27T12:00:00Z'), new Date('2026-03-30T06:00:00Z'))).toBe(3);
    expect(pausedDays(new Date('2026-03-27T08:00:00Z'), new Date('2026-03-27T20:00:00Z'))).toBe(0);
  });

  it('lets an extension be told until the first month is over, to the last minute in Denmark', () => {
    expect(isInTime('2026-04-07', new Date('2026-04-07T21:59:59Z'))).toBe(true);
    expect(isInTime('2026-04-07', new Date('2026-04-07T22:00:00Z'))).toBe(false);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('Danish public holidays', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter Sunday %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('are these in 2026, and no others', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter(isDanishHoliday)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});
