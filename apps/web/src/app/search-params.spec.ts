import { parseSearch, stringifySearch } from './search-params.js';

describe('the search part of an address', () => {
  it.each([
    [{}, ''],
    [{ q: undefined, sort: '', after: null }, ''],
    [{ q: 'Aarhus & Søn', sort: '-due' }, '?q=Aarhus+%26+S%C3%B8n&sort=-due'],
    [{ step: 2, all: true }, '?step=2&all=true'],
  ])('of %p is %s', (search, text) => {
    expect(stringifySearch(search)).toBe(text);
  });

  it.each([
    ['', {}],
    ['?q=7', { q: '7' }],
    ['?q=true&after=eyJ', { q: 'true', after: 'eyJ' }],
  ])('%s reads as strings', (text, search) => {
    expect(parseSearch(text)).toEqual(search);
  });

  it('comes back as it went', () => {
    const search = { q: 'æøå "x" 100%', sort: 'name' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});
