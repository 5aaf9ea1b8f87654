import { isNarrowed, listSearch, readSort, writeSort } from './list-search.js';

describe('a list in the address', () => {
  it.each([
    [undefined, []],
    ['-', []],
    ['due', [{ id: 'due', desc: false }]],
    ['-due', [{ id: 'due', desc: true }]],
  ])('sort=%s is read as %p and written again', (text, sorting) => {
    expect(readSort(text)).toEqual(sorting);
    expect(writeSort(sorting)).toBe(sorting.length > 0 ? text : undefined);
  });

  it.each([
    [{}, false],
    [{ sort: 'due', after: 'c1' }, false],
    [{ q: '' }, false],
    [{ q: 'acme' }, true],
    [{ status: 'open' }, true],
  ])('%p narrows: %p', (search, expected) => {
    expect(isNarrowed(search)).toBe(expected);
  });

  it('drops what no list understands instead of failing', () => {
    expect(listSearch.parse({ q: 7, sort: 'x'.repeat(300), after: 'c1', other: 'y' })).toEqual({ after: 'c1' });
  });
});
