import { gateOf, holdsFrom, type GateReason, type Told } from './gate.js';

const AT = new Date('2026-03-20T12:00:00Z');
const TODAY = '2026-03-20';
const past = new Date('2026-03-19T23:00:00Z');
const future = new Date('2026-04-01T22:00:00Z');

type Case = readonly [
  needsApproval: Told['needsApproval'],
  status: Told['status'],
  period: 'none' | 'running' | 'over',
  resolution: Told['resolution'],
  open: boolean,
  reason: GateReason,
];

const needed: readonly Case[] = [
  [null, 'pending', 'none', null, false, 'not-delivered'],
  ['specific', 'pending', 'none', null, false, 'not-delivered'],
  [null, 'undelivered', 'none', null, false, 'not-delivered'],
  ['specific', 'undelivered', 'none', null, false, 'not-delivered'],
  [null, 'delivered', 'running', null, false, 'period-running'],
  ['specific', 'delivered', 'running', null, false, 'period-running'],
  [null, 'acknowledged', 'running', null, false, 'period-running'],
  ['specific', 'acknowledged', 'running', null, false, 'period-running'],
  [null, 'delivered', 'over', null, true, 'silence-is-consent'],
  ['specific', 'delivered', 'over', null, false, 'silence-is-no-approval'],
  [null, 'acknowledged', 'over', null, true, 'silence-is-consent'],
  ['specific', 'acknowledged', 'over', null, false, 'silence-is-no-approval'],
  [null, 'expired', 'over', null, true, 'silence-is-consent'],
  ['specific', 'expired', 'over', null, false, 'silence-is-no-approval'],
  [null, 'approved', 'running', null, true, 'approved'],
  ['specific', 'approved', 'running', null, true, 'approved'],
  [null, 'objected', 'running', null, false, 'objected'],
  ['specific', 'objected', 'running', null, false, 'objected'],
  [null, 'objected', 'over', null, false, 'objected'],
  ['specific', 'objected', 'over', null, false, 'objected'],
  [null, 'resolved', 'over', 'withdrawn', true, 'objection-withdrawn'],
  ['specific', 'resolved', 'over', 'withdrawn', true, 'objection-withdrawn'],
  [null, 'resolved', 'over', 'exception', false, 'settled-otherwise'],
  [null, 'resolved', 'over', 'alternative', false, 'settled-otherwise'],
  ['specific', 'resolved', 'over', 'service-ended', false, 'settled-otherwise'],
];
/** A transfer is approved as a sub-processor is under a specific authorisation. */
const transfers = needed.flatMap(([needs, ...rest]): Case[] => (needs === 'specific' ? [['transfer', ...rest]] : []));
const cases = [...needed, ...transfers];
const lapsed: Case = [null, 'lapsed', 'running', null, false, 'no-longer-concerned'];

const told = ([needsApproval, status, period, resolution]: Case, effectiveOn: string): Told => ({
  kind: 'add',
  needsApproval,
  status,
  closesAt: period === 'none' ? null : period === 'over' ? past : future,
  resolution,
  effectiveOn,
});

describe('the gate of one customer', () => {
  it.each([...cases, lapsed])('%s, %s, period %s, resolved as %s: open %s, because %s', (...row) => {
    const [, , , , open, reason] = row;
    expect(gateOf(told(row, '2026-03-25'), AT, TODAY)).toEqual({ open, reason, passed: false });
    expect(gateOf(told(row, TODAY), AT, TODAY)).toEqual({ open, reason, passed: open });
    expect(gateOf(told(row, '2026-03-01'), AT, TODAY)).toEqual({ open, reason, passed: open });
  });

  it('closes its period at the very instant', () => {
    const row: Case = [null, 'delivered', 'over', null, true, 'silence-is-consent'];
    const closesAt = new Date(AT);
    expect(gateOf({ ...told(row, TODAY), closesAt }, AT, TODAY).open).toBe(true);
    expect(gateOf({ ...told(row, TODAY), closesAt }, new Date(AT.getTime() - 1), TODAY).open).toBe(false);
  });

  it.each(cases)('keeps nobody from ending: %s, %s', (...row) => {
    expect(gateOf({ ...told(row, TODAY), kind: 'end' }, AT, TODAY)).toEqual({
      open: true,
      reason: 'needs-no-consent',
      passed: true,
    });
  });
});

describe('the first day on which a change holds', () => {
  it.each([
    ['add', true, '2026-04-01', '2026-04-01'],
    ['add', true, '2026-03-01', '2026-03-20'],
    ['replace', true, '2026-03-20', '2026-03-20'],
    ['change', false, '2026-03-01', null],
    ['end', false, '2026-03-01', '2026-03-01'],
    ['end', true, '2026-04-01', '2026-04-01'],
  ] as const)('%s, gate open: %s, planned for %s: %s', (kind, opens, effectiveOn, from) => {
    expect(holdsFrom({ kind, effectiveOn }, opens, TODAY)).toBe(from);
  });
});
