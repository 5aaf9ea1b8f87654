import { cleanLine, cleanText, paragraphsOf } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    ['decomposed å becomes one character', 'A\u030Arhus', '\u00C5rhus'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['Unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['control characters go', 'a\u0000b\u001Bc\u007Fd', 'abcd'],
    ['direction overrides go', 'abc\u202Etxt\u202C\u2066x\u2069', 'abctxtx'],
    ['zero width and BOM go', '\uFEFFa\u200Bb\u00ADc', 'abc'],
    ['the private use area goes', 'a\uE000\uE001b', 'ab'],
    ['a lone surrogate becomes the replacement character', 'a\uD800b', 'a\uFFFDb'],
    ['outer space goes', '  a \n', 'a'],
    ['everything readable stays', 'æøå ÆØÅ Ωψ Жж « » – “ ” €', 'æøå ÆØÅ Ωψ Жж « » – “ ” €'],
  ])('%s', (_why, before, after) => {
    expect(cleanText(before)).toBe(after);
  });
});

it('puts a line of several lines on one', () => {
  expect(cleanLine('Prøvekajen 12 \n\n  8000 Aarhus')).toBe('Prøvekajen 12 8000 Aarhus');
});

it('keeps every line as a paragraph of its own, and no empty one', () => {
  expect(paragraphsOf('one\nnext line\r\n \r\ntwo\n\n\n')).toEqual(['one', 'next line', 'two']);
  expect(paragraphsOf(' \n ')).toEqual([]);
});
