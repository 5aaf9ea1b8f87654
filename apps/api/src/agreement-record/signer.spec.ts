import { signersOf } from '../agreement-drafting/agreement-parties.js';
import { inOrder, MOST_SIGNERS, namedTwice, nextTurn, type SignerState } from './signer.js';

describe('who signs', () => {
  it('is put in order of turns, which are counted without gaps; who shares a turn stays in the order named', () => {
    const named = [
      { name: 'Bo', turn: 7 },
      { name: 'Åse', turn: 2 },
      { name: 'Ib', turn: 7 },
    ];
    expect(inOrder(named)).toEqual([
      { name: 'Åse', turn: 1 },
      { name: 'Bo', turn: 2 },
      { name: 'Ib', turn: 2 },
    ]);
  });

  it.each([
    ['nobody', [], undefined],
    ['two people', ['a@x.example', 'b@x.example'], undefined],
    ['one mailbox in capitals and spaces', ['a@x.example', 'b@x.example', ' A@X.example'], 2],
  ])('is nobody twice: %s', (_, emails, second) => {
    expect(namedTwice(emails.map((email) => ({ email })))).toBe(second);
  });

  const at = (...turns: [turn: number, state: SignerState][]) => turns.map(([turn, state]) => ({ turn, state }));
  it.each([
    ['before anybody is invited, the first', at([1, 'waiting'], [2, 'waiting']), 1],
    ['while somebody is to sign, none', at([1, 'signed'], [1, 'viewed'], [2, 'waiting']), undefined],
    ['when the whole turn has signed, the next', at([1, 'signed'], [1, 'signed'], [2, 'waiting'], [3, 'waiting']), 2],
    ['when all have signed, none', at([1, 'signed'], [2, 'signed']), undefined],
    ['when somebody declined, none', at([1, 'declined'], [2, 'waiting']), undefined],
  ])('is invited turn by turn: %s', (_, signers, turn) => {
    expect(nextTurn(signers)).toBe(turn);
  });

  it('is, unless staff say otherwise, each person among the contacts of that kind, ten at most', () => {
    const contact = (n: number, kind: 'signatory' | 'privacy' = 'signatory') => ({
      ...{ kind, name: `P${n}`, title: null, email: `p${n}@x.example`, phone: null },
    });
    expect(
      signersOf([contact(1), contact(2, 'privacy'), { ...contact(1), email: 'P1@x.example' }, contact(4)]),
    ).toEqual([
      { turn: 1, name: 'P1', title: '', email: 'p1@x.example' },
      { turn: 1, name: 'P4', title: '', email: 'p4@x.example' },
    ]);
    const shared = [contact(1), { ...contact(2), email: 'p1@x.example' }];
    expect(signersOf(shared).map(({ name }) => name)).toEqual(['P1', 'P2']);
    expect(signersOf(Array.from({ length: 12 }, (_, n) => contact(n)))).toHaveLength(MOST_SIGNERS);
  });
});
