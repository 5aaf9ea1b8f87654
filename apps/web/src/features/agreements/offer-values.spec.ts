import { fromTurns, toTurns, twiceNamed } from './offer-values.js';

const person = (name: string) => ({ name, title: '', email: `${name.toLowerCase()}@x.example` });

describe('who signs, as the form shows it', () => {
  it('is an order, and who may sign with the one before; both ways the same', () => {
    const named = [
      { ...person('Bo'), turn: 1 },
      { ...person('Ib'), turn: 1 },
      { ...person('Eva'), turn: 2 },
    ];
    const values = fromTurns(named);
    expect(values.map(({ together }) => together)).toEqual([false, true, false]);
    expect(toTurns(values)).toEqual(named);
  });

  it('begins with an empty row where nobody is known', () => {
    expect(fromTurns([])).toEqual([{ name: '', title: '', email: '', together: false }]);
  });

  it('gives the first a turn of its own, whatever was ticked before it was moved there', () => {
    expect(toTurns([{ ...person('Bo'), together: true }])).toEqual([{ ...person('Bo'), turn: 1 }]);
  });

  it('names no mailbox twice', () => {
    const signers = ['Bo', 'Ib', 'BO'].map((name) => ({ ...person(name), together: false }));
    expect(Object.keys(twiceNamed({ signers, expiresInDays: 30 }))).toEqual(['signers.2.email']);
    expect(twiceNamed({ signers: signers.slice(1), expiresInDays: 30 })).toEqual({});
  });
});
