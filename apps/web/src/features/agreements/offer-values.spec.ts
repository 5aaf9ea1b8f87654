import { fromTurns, offerFaults, replaceFaults, toTurns, twiceNamed } from './offer-values.js';

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

  it('asks for a deliberate yes to an address that the last mail did not reach', () => {
    const unreached = [
      { email: 'bo@x.example', kind: 'bounced' as const, subject: 'Aftale', at: '2026-03-05T09:00:00Z' },
    ];
    const faults = (email: string, sendAnyway: boolean) =>
      offerFaults(
        unreached,
        false,
      )({
        signers: [{ ...person('Bo'), email, together: false }],
        expiresInDays: 30,
        sendAnyway,
        sendUnchanged: false,
      });
    expect(Object.keys(faults('BO@x.example ', false))).toEqual(['sendAnyway']);
    const inPlace = (email: string, sendAnyway: boolean) => replaceFaults(unreached)({ name: 'Bo', email, sendAnyway });
    expect(Object.keys(inPlace('BO@x.example ', false))).toEqual(['sendAnyway']);
    expect(inPlace('bo@x.example', true)).toEqual({});
    expect(inPlace('ib@x.example', false)).toEqual({});
    expect(faults('bo@x.example', true)).toEqual({});
    expect(faults('bob@x.example', false)).toEqual({});
  });

  it('wants a deliberate yes to a version that says what the one before said', () => {
    const values = { signers: [{ ...person('Bo'), together: false }], expiresInDays: 30, sendAnyway: false };
    expect(Object.keys(offerFaults([], true)({ ...values, sendUnchanged: false }))).toEqual(['sendUnchanged']);
    expect(offerFaults([], true)({ ...values, sendUnchanged: true })).toEqual({});
    expect(offerFaults([], false)({ ...values, sendUnchanged: false })).toEqual({});
  });
});
