import { lastMoment } from './last-moment.js';

describe('the last moment of a period', () => {
  it.each([
    ['2026-04-04T22:00:00.000Z', '2026-04-04T21:59:59.999Z'],
    ['2026-12-31T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
  ])('that closes at %s is %s', (closesAt, last) => {
    expect(lastMoment(closesAt)).toBe(last);
  });
});
