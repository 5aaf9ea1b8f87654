import { canonicalText, drawnText } from './canonical-text.js';
import type { FontFace, ShapedRun } from './font-face.js';
import { shape, type Typeface } from './typefaces.js';

/** How a run of text looks. Runs of one look are drawn with one operator. */
export type Look = {
  readonly typeface: Typeface;
  /** Points. */
  readonly size: number;
  /** `#rrggbb` */
  readonly colour: string;
  readonly href?: string;
  readonly underline?: 'solid' | 'dashed';
};

export type StyledText = { readonly text: string; readonly look: Look };

/** A stretch of glyphs without a break in it. */
export type Fragment = {
  readonly look: Look;
  readonly face: FontFace;
  readonly run: ShapedRun;
  /** Points, without the space. */
  readonly width: number;
  /** Width of the space that follows, points; 0 when none does. */
  readonly space: number;
  /** A hyphen to be drawn only if the line ends here (soft hyphen). */
  readonly hyphen: boolean;
  /** May a line end here? */
  readonly breakable: boolean;
  /** Must a line end here? */
  readonly forced: boolean;
};

/** Cuts text at the places where a line may end. Throws MissingGlyph. */
export function fragmentsOf(content: readonly StyledText[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { text, look } of content) cut(canonicalText(text), look, fragments);
  return fragments;
}

function cut(text: string, look: Look, into: Fragment[]): void {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 0 : text.charCodeAt(at);
    if (at < text.length && !endsFragment(text, at, code)) continue;
    const keepsCharacter = code !== 0x20 && code !== 0x0a && code !== 0xad && code !== 0x200b && at < text.length;
    const end = keepsCharacter ? at + 1 : at;
    const spaced = code === 0x20;
    if (end > start || spaced || code === 0x0a || code === 0xad)
      push(into, text.slice(start, end), look, {
        spaced,
        forced: code === 0x0a,
        hyphen: code === 0xad,
        breakable: at < text.length,
      });
    start = at + 1;
  }
}

/** Is there a break opportunity at (for spaces: instead of) this character? */
function endsFragment(text: string, at: number, code: number): boolean {
  if (code === 0x20 || code === 0x0a || code === 0xad || code === 0x200b) return true;
  if (code === 0x2d || code === 0x2f)
    return (
      at > 1 &&
      isLetter(text.charCodeAt(at - 1)) &&
      isLetter(text.charCodeAt(at + 1)) &&
      isLetter(text.charCodeAt(at - 2))
    );
  return (
    (code === 0x2013 || code === 0x2014) &&
    at > 0 &&
    isLetter(text.charCodeAt(at - 1)) &&
    isLetter(text.charCodeAt(at + 1))
  );
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000);

type Ending = { spaced: boolean; forced: boolean; hyphen: boolean; breakable: boolean };

function push(into: Fragment[], text: string, look: Look, ending: Ending): void {
  const space = ending.spaced ? spaceWidth(look) : 0;
  const runs = shape(look.typeface, needsCleaning(text) ? drawnText(text) : text);
  const last = runs.length - 1;
  for (const [index, { face, run }] of runs.entries()) {
    const final = index === last;
    into.push({
      look,
      face,
      run,
      width: (run.width * look.size) / 1000,
      space: final ? space : 0,
      hyphen: final && ending.hyphen,
      breakable: final && ending.breakable,
      forced: final && ending.forced,
    });
  }
}

const needsCleaning = (text: string): boolean => /[\u00a0\u2011\u2060]/.test(text);

export function spaceWidth({ typeface, size }: Look): number {
  const [space] = shape(typeface, ' ');
  return ((space?.run.width ?? 0) * size) / 1000;
}

export const hyphenWidth = (look: Look): number => ((shape(look.typeface, '-')[0]?.run.width ?? 0) * look.size) / 1000;

/** Words wider than the line, cut after punctuation where possible, else between letters: nothing is ever clipped. */
export function fitted(fragments: readonly Fragment[], measure: number): Fragment[] {
  const result: Fragment[] = [];
  let unit: Fragment[] = [];
  let width = 0;
  for (const fragment of fragments) {
    unit.push(fragment);
    width += fragment.width;
    if (!fragment.breakable && fragment !== fragments.at(-1)) continue;
    result.push(...(width > measure ? unit.flatMap((part) => sliced({ ...part, breakable: true }, measure)) : unit));
    [unit, width] = [[], 0];
  }
  return result;
}

function sliced(fragment: Fragment, measure: number): Fragment[] {
  const { face, run, look } = fragment;
  const text = run.glyphs.map((glyph) => String.fromCodePoint(face.codePointOf(glyph)));
  const parts: Fragment[] = [];
  let from = 0;
  while (from < text.length) {
    let [to, width, afterMark] = [from, 0, 0];
    while (to < text.length && (to === from || width + ((run.advances[to] ?? 0) * look.size) / 1000 <= measure)) {
      width += ((run.advances[to] ?? 0) * look.size) / 1000;
      to++;
      if (/[./@_=&?-]/.test(text[to - 1] ?? '')) afterMark = to;
    }
    if (to < text.length && afterMark > from) to = afterMark;
    const part = face.shape(text.slice(from, to).join(''));
    if (!part) break;
    const final = to === text.length;
    parts.push({
      ...fragment,
      run: part,
      width: (part.width * look.size) / 1000,
      ...(final ? {} : { space: 0, hyphen: false, forced: false, breakable: true }),
    });
    from = to;
  }
  return parts;
}
