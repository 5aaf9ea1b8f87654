import {
  actionsIn,
  agreementStates,
  expiryOf,
  isOpen,
  isSigned,
  mayBecome,
  referenceOf,
  reminderTimes,
  statesBefore,
  type AgreementState,
} from './agreement.js';

describe('the life of an agreement', () => {
  const table: readonly (readonly [AgreementState, readonly AgreementState[]])[] = [
    ['draft', ['sent', 'withdrawn']],
    ['sent', ['viewed', 'signed', 'declined', 'withdrawn', 'expired']],
    ['viewed', ['signed', 'declined', 'withdrawn', 'expired']],
    ['signed', ['countersigned', 'withdrawn']],
    ['countersigned', ['sealing']],
    ['sealing', ['in_force']],
    ['in_force', ['superseded', 'terminated']],
    ['superseded', []],
    ['terminated', []],
    ['declined', []],
    ['withdrawn', []],
    ['expired', ['sent', 'withdrawn']],
  ];

  it.each(table)('%s may become %j and nothing else', (from, next) => {
    expect(agreementStates.filter((to) => mayBecome(from, to)).toSorted()).toEqual([...next].toSorted());
  });

  it('comes into force by its seal alone', () => {
    expect(statesBefore('in_force')).toEqual(['sealing']);
  });

  it('is signed from open states alone, and never twice', () => {
    expect(statesBefore('signed').every(isOpen)).toBe(true);
    expect(statesBefore('signed').some(isSigned)).toBe(false);
  });

  it.each([
    ['draft', 'offer'],
    ['viewed', 'remind'],
    ['signed', 'countersign'],
    ['expired', 'offer'],
    ['in_force', 'revise'],
    ['sealing', undefined],
  ] as const)('in %s asks staff first to %s', (state, action) => {
    expect(actionsIn(state)[0]).toBe(action);
  });

  it('offers withdrawal exactly where it is possible', () => {
    for (const state of agreementStates)
      expect([state, actionsIn(state).includes('withdraw')]).toEqual([state, mayBecome(state, 'withdrawn')]);
  });
});

describe('reminders', () => {
  const sent = new Date('2026-03-05T09:00:00Z');
  it.each([
    [30, ['2026-03-08', '2026-03-12', '2026-04-02']],
    [9, ['2026-03-08', '2026-03-12']],
    [4, ['2026-03-07', '2026-03-08']],
    [3, ['2026-03-06']],
  ])('of an offer for %d days come on %j', (days, expected) => {
    const times = reminderTimes(sent, expiryOf(sent, days));
    expect(times.map((time) => time.toISOString().slice(0, 10))).toEqual(expected);
  });
});

it('numbers agreements by year, four digits and more', () => {
  expect([referenceOf(2026, 1), referenceOf(2026, 12345)]).toEqual(['DPA-2026-0001', 'DPA-2026-12345']);
});
