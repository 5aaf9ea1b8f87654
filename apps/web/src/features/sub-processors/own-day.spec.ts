import { ownDayFacts } from './own-day.js';

it.each([
  ['2026-12-28', 'approved', [{ name: 'Gælder for jer fra', value: '28. december 2026' }]],
  [null, 'delivered', [{ name: 'Gælder tidligst for jer fra', value: '27. december 2026' }]],
  [null, 'objected', []],
])('let in on %s and %s, a change tells of the customer’s own day: %j', (engagedFrom, status, facts) => {
  expect(ownDayFacts({ ownDay: '2026-12-27', engagedFrom, status })).toEqual(facts);
});
