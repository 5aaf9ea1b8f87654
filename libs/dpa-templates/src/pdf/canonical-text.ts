/**
 * One code point per glyph. The fonts draw several code points with one glyph, and a glyph can be read back as one
 * code point only; so text is reduced before shaping, and what is copied out of the PDF never depends on history.
 * NBSP, word joiner and the like keep their meaning for line breaking and are dropped or replaced when drawn.
 */
// Spaces of all widths that are not named here become the plain one.
const sameGlyph: Readonly<Record<string, string>> = {
  '\u00b5': '\u03bc', // micro → mu
  '\u2206': '\u0394', // increment → Delta
  '\u02bb': '\u2018',
  '\u02bc': '\u2019',
  '\u202f': '\u00a0', // narrow NBSP
  '\u2007': '\u00a0', // figure space
  '\u2215': '\u2044',
  '\u2010': '-',
  '\t': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u205f': ' ',
  '\u3000': ' ',
  '\r': '',
  '\u200c': '',
  '\u200d': '',
  '\ufeff': '\u2060', // old zero-width NBSP → word joiner
};

const anySameGlyph =
  /[\u00b5\u2206\u02bb\u02bc\u202f\u2007\u2215\u2010\t\r\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000\u200c\u200d\ufeff]/gu;

/** NFC text in which every visible character has a glyph of its own. Returns the input itself when nothing changes. */
export function canonicalText(text: string): string {
  return text.normalize('NFC').replace(anySameGlyph, (character) => sameGlyph[character] ?? ' ');
}

const NO_BREAK = /[\u00a0\u2011]/g;
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** What is drawn for a fragment of canonical text: no-break characters as their plain twins, break hints not at all. */
export function drawnText(fragment: string): string {
  return fragment.replace(NO_BREAK, (character) => (character === '\u00a0' ? ' ' : '-')).replace(INVISIBLE, '');
}
