import { drawingOf, faultsOf } from './sign-form.js';
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
    ['a code in groups', { code: '1234 5678' }, []],
    [
      'too short a code beside another error',
      { code: '1234567', title: '' },
      [
        { field: 'code', problem: 'malformed' },
        { field: 'title', problem: 'missing' },
      ],
    ],
    ['no name', { name: '' }, [{ field: 'name', problem: 'missing' }]],
    [
      'a name the document can’t print',
      { name: '王小明', signature: '王小明' },
      [{ field: 'name', problem: 'unprintable', characters: ['王', '小', '明'] }],
    ],
    ['a title of two lines', { title: 'Direktør\nog ejer' }, [{ field: 'title', problem: 'line-break' }]],
    ['a title with a tab', { title: 'Direktør\tog ejer' }, [{ field: 'title', problem: 'line-break' }]],
    ['a line end around a title', { title: 'Direktør\r\n' }, []],
    [
      'a name of two lines',
      { name: 'Åse\r\nNørlund', signature: 'Åse\u2028Nørlund' },
      [
        { field: 'name', problem: 'line-break' },
        { field: 'signature', problem: 'line-break' },
      ],
    ],
    ['a long title', { title: 'x'.repeat(201) }, [{ field: 'title', problem: 'too-long' }]],
    ['no title', { title: '' }, [{ field: 'title', problem: 'missing' }]],
    ['no authority', { authority: '' }, [{ field: 'authority', problem: 'missing' }]],
    ['another word for yes', { consent: 'true' }, [{ field: 'consent', problem: 'missing' }]],
    ['no signature', { signature: '' }, [{ field: 'signature', problem: 'missing' }]],
    ['a drawing beside the name', { drawing: '[[[0,0],[600,200]]]' }, []],
    ['a drawing that is none', { drawing: '<svg>' }, [{ field: 'drawing', problem: 'unreadable' }]],
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

describe('a drawing beside the name', () => {
  it('is its strokes, or nothing', () => {
    expect(drawingOf({ drawing: '[[[0,0],[600,200]],[[5,6]]]' })).toEqual([[[0, 0], [600, 200]], [[5, 6]]]); // prettier-ignore
    expect(drawingOf({ drawing: '' })).toBeNull();
  });

  it.each([
    ['no JSON', 'abc'],
    ['HTML', '<svg onload="alert(1)"></svg>'],
    ['HTML as JSON', '"<svg onload=alert(1)>"'],
    ['a picture', 'data:image/png;base64,iVBORw0KGgo='],
    ['no number', '[[[NaN,1]]]'],
    ['an endless number', '[[[1e999,1]]]'],
    ['a huge number', '[[[123456789012345678901234567890,1]]]'],
    ['no strokes', '[]'],
    ['a stroke without points', '[[]]'],
    ['too many strokes', JSON.stringify(Array(61).fill([[1, 1]]))],
    ['too many points', JSON.stringify([Array(1501).fill([1, 1])])],
    ['too long a text', `[[[1,1]]${' '.repeat(20_000)}]`],
    ['nested without end', '['.repeat(19_000)],
    ['another shape', '{"strokes":[[[1,1]]]}'],
    ['null', 'null'],
  ])('is not %s', (_case, drawing) => {
    expect(drawingOf({ drawing })).toBe('unreadable');
  });
});
