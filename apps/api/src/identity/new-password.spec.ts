import { passwordFault } from './new-password.js';

const ane = { email: 'ane.nordlys@klinik.example', name: 'Ane Nordlys' };

describe('a new password', () => {
  it.each([
    ['elleve tegn', 'short'],
    ['', 'short'],
    ['æøåæøåæøåæøå'.slice(0, 11), 'short'],
    ['x'.repeat(257), 'long'],
    ['passwordpassword', 'common'],
    ['Adgangskode-1234', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['1212 1212 1212', 'common'],
    ['ane.nordlys@klinik.example', 'personal'],
    ['Ane Nordlys 1', 'personal'],
    ['anenordlys2026', 'personal'],
    ['seks tamme pelikaner', null],
    ['nordlys over en mørk fjord', null],
    ['Tr0ub4dor&3xyz', null],
    ['æøåæøåæøå1234', null],
  ])('%j: %j', (password, fault) => {
    expect(passwordFault(password, ane)).toBe(fault);
  });

  it('is not refused because the name is short', () => {
    expect(passwordFault('boligforeningen', { email: 'bo@b.dk', name: 'Bo' })).toBeNull();
  });
});
