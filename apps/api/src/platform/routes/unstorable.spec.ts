import { unstorableTexts } from './unstorable.js';

describe('texts that can not be stored', () => {
  it.each([
    ['NUL', { name: 'A\u0000B' }, ['name']],
    ['another control', { name: 'A\u001bB' }, ['name']],
    ['half a character', { contacts: [{ name: 'Åse' }, { name: '\ud83d' }] }, ['contacts.1.name']],
    ['a value alone', 'A\u0000', ['']],
    ['the name of a field', { outer: { 'A\u0000': 1 } }, ['outer']],
    ['nothing', { text: 'Æble\tog\r\nPære 👑 王', count: 1, none: null, list: ['x'] }, []],
    ['nothing either', undefined, []],
  ])('are found: %s', (_, value, paths) => {
    expect(unstorableTexts(value)).toEqual(paths);
  });

  it('are named up to twenty', () => {
    expect(unstorableTexts(Array.from({ length: 500 }, () => 'A\u0000'))).toHaveLength(20);
    expect(
      unstorableTexts(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`\u0000${at}`, 1]))),
    ).toHaveLength(20);
  });

  it('are found however deep they lie', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}"A\\u0000"${']'.repeat(50_000)}`);
    expect(unstorableTexts(deep)).toHaveLength(1);
  });
});
