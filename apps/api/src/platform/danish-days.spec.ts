import { addDays, danishDate, daysBetween, startOfDanishDay, writtenDay, writtenMoment } from './danish-days.js';

describe('days in Copenhagen', () => {
  it.each([
    ['2026-03-05T22:59:59Z', '2026-03-05'],
    ['2026-03-05T23:00:00Z', '2026-03-06'],
    ['2026-07-05T21:59:59Z', '2026-07-05'],
    ['2026-07-05T22:00:00Z', '2026-07-06'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is on %s', (instant, date) => {
    expect(danishDate(new Date(instant))).toBe(date);
  });

  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins at %s', (date, instant) => {
    expect(startOfDanishDay(date).toISOString()).toBe(instant);
  });

  it.each([
    ['2026-02-27', 2, '2026-03-01'],
    ['2028-02-27', 2, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
    expect(daysBetween(date, later)).toBe(days);
  });

  it('is written in the reader’s language', () => {
    expect(writtenDay('2026-04-07', 'da')).toBe('7. april 2026');
    expect(writtenDay('2026-04-07', 'en')).toBe('7 April 2026');
    expect(writtenMoment(new Date('2026-04-07T08:05:00Z'), 'da')).toBe('7. april 2026 kl. 10.05 CEST');
    expect(writtenMoment(new Date('2026-01-07T08:05:00Z'), 'en')).toBe('7 January 2026 at 09:05 CET');
  });
});
