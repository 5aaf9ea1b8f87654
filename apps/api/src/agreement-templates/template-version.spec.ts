import { currentOf, stateOf } from './template-version.js';

const at = (number: number, retired = false) => ({ number, retiredAt: retired ? new Date('2026-05-01') : null });

it.each([
  ['none', [], undefined],
  ['the newest', [at(1), at(3), at(2)], 3],
  ['the newest that is not retired', [at(3, true), at(2), at(1)], 2],
  ['none when all are retired', [at(2, true), at(1, true)], undefined],
])('new agreements are made of %s', (_what, versions, number) => {
  expect(currentOf(versions)?.number).toBe(number);
});

it('is retired from the day it was', () => {
  expect([stateOf(at(1)), stateOf(at(1, true))]).toEqual(['published', 'retired']);
});
