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

  it.each([
    ['name', { name: '  ' }, 'missing'],
    ['email', { email: '' }, 'missing'],
    ['email', { email: 'mette' }, 'malformed'],
    ['message', { message: 'x' }, 'missing'],
    ['message', { message: 'Se https://ond.example' }, 'link'],
    ['message', { message: 'Se ond-bank.dk for mere' }, 'link'],
    ['code', { code: ' ' }, 'missing'],
  ] as const)('%s %j is %s', (field, change, problem) => {
    expect(faultsOf({ ...filled, ...change })).toEqual([{ field, problem }]);
  });
});
