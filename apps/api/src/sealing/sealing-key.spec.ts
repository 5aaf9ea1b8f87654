import { checkSealKey } from './sealing-key.js';

describe('a seal key through the years', () => {
  const key = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };

  it.each([
    ['2025-12-31T23:59:59Z', { state: 'not-yet-valid' }],
    ['2026-01-01T00:00:00Z', { state: 'ok', daysLeft: 3652 }],
    ['2035-12-01T23:59:59Z', { state: 'ok', daysLeft: 30 }],
    ['2035-12-02T00:00:00Z', { state: 'expires-soon', daysLeft: 30 }],
    ['2035-12-31T12:00:00Z', { state: 'expires-soon', daysLeft: 0 }],
    ['2036-01-01T00:00:00Z', { state: 'expires-soon', daysLeft: 0 }],
    ['2036-01-01T00:00:01Z', { state: 'expired' }],
  ])('%s', (now, state) => {
    expect(checkSealKey(key, new Date(now))).toEqual(state);
  });
});
