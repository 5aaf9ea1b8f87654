import type { Fragment } from './text-fragments.js';

/** Cuts words that are wider than the line, so that nothing is ever clipped. Returns fragments no wider than it. */
export function fitted(fragments: readonly Fragment[], measure: number): Fragment[] {
  const result: Fragment[] = [];
  let unit: Fragment[] = [];
  let width = 0;
  for (const fragment of fragments) {
    unit.push(fragment);
    width += fragment.width;
    if (!fragment.breakable && fragment !== fragments.at(-1)) continue;
    result.push(...(width > measure ? unit.flatMap((part) => cut({ ...part, breakable: true }, measure)) : unit));
    [unit, width] = [[], 0];
  }
  return result;
}

const AFTER_MARK = /[./@_=&?-]/;
const LETTER = /\p{L}/u;
/** So many letters at least stand together on either side of a cut, where the line has room for them. */
const LETTERS_TOGETHER = 3;

/** How many letters go along to the next line, so that none is left alone there. */
function lettersOwed(text: readonly string[], from: number, to: number): number {
  const end = text.slice(to).findIndex((letter) => !LETTER.test(letter));
  const left = end < 0 ? text.length - to : end;
  const owed = left === 0 ? 0 : Math.max(0, LETTERS_TOGETHER - left);
  return to - owed - from >= LETTERS_TOGETHER ? owed : 0;
}

/** After punctuation where there is some (addresses), else between letters with a hyphen that is not part of the text. */
function cut(fragment: Fragment, measure: number): Fragment[] {
  const { face, run, look } = fragment;
  const text = run.glyphs.map((glyph) => String.fromCodePoint(face.codePointOf(glyph)));
  const advance = (at: number) => ((run.advances[at] ?? 0) * look.size) / 1000;
  const hyphen = (face.advance(face.glyph(0x2d)) * look.size) / 1000;
  const parts: Fragment[] = [];
  for (let from = 0; from < text.length;) {
    let [to, width, mark] = [from, 0, 0];
    while (to < text.length && (to === from || width + advance(to) <= measure - hyphen)) {
      width += advance(to);
      to++;
      if (AFTER_MARK.test(text[to - 1] ?? '')) mark = to;
    }
    if (to < text.length && mark > from) to = mark;
    else if (to < text.length) to -= lettersOwed(text, from, to);
    const shaped = face.shape(text.slice(from, to).join(''));
    if (!shaped) break;
    const between = LETTER.test(text[to - 1] ?? '') && LETTER.test(text[to] ?? '');
    parts.push({
      ...fragment,
      run: shaped,
      width: (shaped.width * look.size) / 1000,
      ...(to === text.length ? {} : { space: 0, hyphen: between, forced: false, breakable: true }),
    });
    from = to;
  }
  return parts;
}
