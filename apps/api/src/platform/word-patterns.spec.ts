import { wordPatterns } from './word-patterns.js';

describe('what someone looks for', () => {
  it.each<[string | undefined, string[] | null]>([
    [undefined, null],
    ['  ', null],
    ['kommune', ['%kommune%']],
    [' Havnens  klinik ', ['%Havnens%', '%klinik%']],
    ['25 31 37 63', ['%25313763%']],
    ['DK25313763', ['%25313763%']],
    ['dk 25-31-37-63', ['%25313763%']],
    ['Zebra 07', ['%Zebra%', '%07%']],
    ['100%_\\', [String.raw`%100\%\_\\%`]],
  ])('%j is %j', (search, patterns) => {
    expect(wordPatterns(search)).toEqual(patterns);
  });
});
