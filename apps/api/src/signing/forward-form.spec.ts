import { faultsOf } from './forward-form.js';

const filled = {
  _csrf: '',
  name: 'Mette Holm',
  email: 'mette@klinik.example',
  title: '',
  message: 'Det er Mette, der tegner klinikken.',
  code: '12345678',
};

describe('the form that hands an agreement on', () => {
  it('asks for no title', () => {
    expect(faultsOf(filled)).toEqual([]);
  });

  it('is read as a person writes: times, titles and a forgotten space are no links', () => {
    const message = 'Jeg har talt med Jens.Det er Mette. Ring kl. 10.30 til Klinik A/S, f.eks. i dag.';
    expect(faultsOf({ ...filled, title: 'Adm.dir., cand.merc.aud.', message })).toEqual([]);
  });

  it.each([
    ['name', { name: '  ' }, 'missing'],
    ['code', { code: '1234' }, 'malformed'],
    ['email', { email: '' }, 'missing'],
    ['email', { email: 'mette' }, 'malformed'],
    ['message', { message: 'x' }, 'missing'],
    ['message', { message: 'Se https://ond.example' }, 'link'],
    ['message', { message: 'Se ond-bank.dk for mere' }, 'link'],
    ['name', { name: 'Mette\nHolm' }, 'line-break'],
    ['title', { title: 'Direktør\r\nog ejer' }, 'line-break'],
    ['name', { name: 'x'.repeat(201) }, 'too-long'],
    ['message', { message: 'x'.repeat(501) }, 'too-long'],
    ['name', { name: 'Mette ond.shop/konto' }, 'link'],
    ['title', { title: 'Direktør, ond-bank.dk' }, 'link'],
    ['message', { message: 'Se ond.zone' }, 'link'],
    ['email', { email: 'mette\r\n@klinik.example' }, 'malformed'],
    ['code', { code: ' ' }, 'missing'],
  ] as const)('%s %j is %s', (field, change, problem) => {
    expect(faultsOf({ ...filled, ...change })).toEqual([{ field, problem }]);
  });
});
