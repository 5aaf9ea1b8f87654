/**
 * One code point per glyph. The fonts draw several code points with one glyph, and a glyph can be read back as one
 * code point only; so text is reduced before shaping, and what is copied out of the PDF never depends on history.
 * NBSP, word joiner and the like keep their meaning for line breaking and are dropped or replaced when drawn.
 */
const replacements: readonly (readonly [wanted: RegExp, drawn: string])[] = [
  [/\u00b5/g, '\u03bc'], // micro → mu
  [/\u2206/g, '\u0394'], // increment → Delta
  [/\u02bb/g, '\u2018'],
  [/\u02bc/g, '\u2019'],
  [/\u2215/g, '\u2044'],
  [/\u2010/g, '-'],
  [/[\u202f\u2007]/g, '\u00a0'], // narrow and figure space, both unbreakable
  [/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' '],
  [/[\u2028\u2029]/g, '\n'],
  [/\ufeff/g, '\u2060'], // old zero-width NBSP → word joiner
  [/\r|\u200c|\u200d/g, ''],
];

const PLAIN = /^[\n\x20-\u00b4\u00b6-\u02ba\u2011-\u2027\u20ac]*$/;

/** NFC text in which every visible character has a glyph of its own. Returns the input itself when nothing changes. */
export function canonicalText(text: string): string {
  const composed = text.normalize('NFC');
  if (PLAIN.test(composed)) return composed;
  return replacements.reduce((result, [wanted, drawn]) => result.replace(wanted, drawn), composed);
}

const NO_BREAK = /[\u00a0\u2011]/g;
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** What is drawn for a fragment of canonical text: no-break characters as their plain twins, break hints not at all. */
export function drawnText(fragment: string): string {
  return fragment.replace(NO_BREAK, (character) => (character === '\u00a0' ? ' ' : '-')).replace(INVISIBLE, '');
}
