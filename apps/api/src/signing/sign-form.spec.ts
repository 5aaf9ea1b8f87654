import { faultsOf } from './sign-form.js';
import { signForm } from './signing.schema.js';

const filled = {
  hash: 'a'.repeat(64),
  code: '12345678',
  name: 'Åse Nørlund',
  title: 'Klinikchef',
  authority: 'yes',
  consent: 'yes',
  signature: 'Åse Nørlund',
};

describe('the signing form', () => {
  it.each([
    ['nothing wrong', {}, []],
    ['a name in other letters', { signature: ' åse  nørlund ' }, []],
    ['a decomposed name', { signature: 'Åse Nørlund'.normalize('NFD') }, []],
    ['no code', { code: ' ' }, [{ field: 'code', problem: 'missing' }]],
    ['no name', { name: '' }, [{ field: 'name', problem: 'missing' }]],
    [
      'a name the document can’t print',
      { name: '王小明', signature: '王小明' },
      [{ field: 'name', problem: 'unprintable', characters: ['王', '小', '明'] }],
    ],
    ['no title', { title: '' }, [{ field: 'title', problem: 'missing' }]],
    ['no authority', { authority: '' }, [{ field: 'authority', problem: 'missing' }]],
    ['another word for yes', { consent: 'true' }, [{ field: 'consent', problem: 'missing' }]],
    ['no signature', { signature: '' }, [{ field: 'signature', problem: 'missing' }]],
    ['another name as signature', { signature: 'Bo' }, [{ field: 'signature', problem: 'differs' }]],
  ])('%s', (_case, change, faults) => {
    expect(faultsOf(signForm.parse({ ...filled, ...change }))).toEqual(faults);
  });

  it('tells everything that is wrong, in the order of the page', () => {
    expect(faultsOf(signForm.parse({})).map(({ field }) => field)).toEqual([
      'code',
      'name',
      'title',
      'authority',
      'consent',
      'signature',
    ]);
  });
});
