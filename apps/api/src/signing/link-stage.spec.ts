import { stageOf } from './link-stage.js';

const now = new Date('2026-03-05T09:00:00Z');
const later = new Date('2026-03-05T09:00:01Z');

it.each([
  ['waiting', 'sent', later, 'waiting'],
  ['waiting', 'viewed', later, 'waiting'],
  ['waiting', 'sent', now, 'expired'],
  ['signed', 'in_force', later, 'signed'],
  ['signed', 'in_force', now, 'past'],
  ['early', 'viewed', later, 'early'],
  ['lapsed', 'sent', now, 'expired'],
  ['past', 'in_force', later, 'past'],
  ['closed', 'declined', later, 'declined'],
  ['closed', 'withdrawn', later, 'withdrawn'],
  ['closed', 'expired', now, 'overdue'],
] as const)('a link that is %s (%s, until %s) is %s', (stage, state, expiresAt, expected) => {
  expect(stageOf({ stage, state, expiresAt, forwarded: null, place: null }, now)).toBe(expected);
});

it.each(['waiting', 'signed', 'closed'] as const)('a link that was handed on is dead, be the agreement %s', (stage) => {
  expect(stageOf({ stage, state: 'sent', expiresAt: later, forwarded: {}, place: null }, now)).toBe('forwarded');
});

it('a link from an offer that lapsed signs nothing in the new one, and is early where others sign first now', () => {
  const lapsed = { stage: 'lapsed', state: 'sent', expiresAt: later, forwarded: null } as const;
  expect(stageOf({ ...lapsed, place: { state: 'waiting' } }, now)).toBe('early');
  expect(stageOf({ ...lapsed, place: { state: 'invited' } }, now)).toBe('expired');
});
