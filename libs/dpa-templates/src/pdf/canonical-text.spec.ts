import { canonicalText, drawnText } from './canonical-text.js';
import { face, type Typeface } from './typefaces.js';

describe('canonical text', () => {
  it.each([
    ['decomposed letters are composed', 'A\u030arhus', 'Århus'],
    ['micro sign becomes mu', '5 \u00b5g', '5 \u03bcg'],
    ['typographic hyphen becomes the plain one', 'e\u2010mail', 'e-mail'],
    ['tabs and wide spaces become spaces', 'a\tb\u2003c', 'a b c'],
    ['carriage returns go', 'a\r\nb', 'a\nb'],
    ['narrow no-break space stays unbreakable', '24\u202ftimer', '24\u00a0timer'],
    ['Danish letters stay', 'Ærø, Ålborg, smørrebrød', 'Ærø, Ålborg, smørrebrød'],
  ])('%s', (_, given, expected) => expect(canonicalText(given)).toBe(expected));

  it('draws no-break characters as their plain twins and break hints not at all', () => {
    expect(drawnText('stk.\u00a03')).toBe('stk. 3');
    expect(drawnText('e\u2011mail')).toBe('e-mail');
    expect(drawnText('a\u2060b\u200bc\u00add')).toBe('abcd');
  });

  it.each<Typeface>(['serif', 'serifStrong', 'serifItalic', 'serifStrongItalic', 'sans', 'sansStrong'])(
    'leaves one code point for each glyph of %s',
    (typeface) => {
      const codePointOfGlyph = new Map<number, number>();
      for (let codePoint = 0x20; codePoint < 0x3000; codePoint++) {
        const drawn = drawnText(canonicalText(String.fromCodePoint(codePoint)));
        const canonical = drawn.codePointAt(0);
        const glyph = canonical === undefined ? 0 : face(typeface).glyph(canonical);
        if (glyph === 0 || canonical === undefined) continue;
        expect(codePointOfGlyph.get(glyph) ?? canonical).toBe(canonical);
        codePointOfGlyph.set(glyph, canonical);
      }
      expect(codePointOfGlyph.size).toBeGreaterThan(300);
    },
  );
});
