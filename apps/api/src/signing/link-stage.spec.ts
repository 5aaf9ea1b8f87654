import { stageOf } from './link-stage.js';

const now = new Date('2026-03-05T09:00:00Z');
const later = new Date('2026-03-05T09:00:01Z');

it.each([
  ['waiting', 'sent', later, 'waiting'],
  ['waiting', 'viewed', later, 'waiting'],
  ['waiting', 'sent', now, 'expired'],
  ['signed', 'in_force', later, 'signed'],
  ['signed', 'in_force', now, 'past'],
  ['closed', 'declined', later, 'declined'],
  ['closed', 'withdrawn', later, 'withdrawn'],
  ['closed', 'expired', now, 'overdue'],
] as const)('a link that is %s (%s, until %s) is %s', (stage, state, expiresAt, expected) => {
  expect(stageOf({ stage, state, expiresAt, forwarded: null }, now)).toBe(expected);
});

it.each(['waiting', 'signed', 'closed'] as const)('a link that was handed on is dead, be the agreement %s', (stage) => {
  expect(stageOf({ stage, state: 'sent', expiresAt: later, forwarded: {} }, now)).toBe('forwarded');
});
