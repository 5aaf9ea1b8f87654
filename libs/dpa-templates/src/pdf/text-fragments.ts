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
  /** A number or letter that belongs to the word before it (“bilag A”, “artikel 28”): better not first on a line. */
  readonly clings: boolean;
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

/**
 * Is there a break opportunity at (for spaces: instead of) this character? Hyphens and slashes need three letters on
 * either side: “EU-retten” and “og/eller” stay whole.
 */
function endsFragment(text: string, at: number, code: number): boolean {
  if (code === 0x20 || code === 0x0a || code === 0xad || code === 0x200b) return true;
  if (code === 0x2d || code === 0x2f) return letters(text, at - 3, at) && letters(text, at + 1, at + 4);
  return (code === 0x2013 || code === 0x2014) && letters(text, at - 1, at) && letters(text, at + 1, at + 2);
}

function letters(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000);

type Ending = { spaced: boolean; forced: boolean; hyphen: boolean; breakable: boolean };

function push(into: Fragment[], text: string, look: Look, ending: Ending): void {
  const runs = shape(look.typeface, needsCleaning(text) ? drawnText(text) : text);
  const last = runs.length - 1;
  for (const [index, { face, run }] of runs.entries()) {
    const final = index === last;
    into.push({
      look,
      face,
      run,
      width: (run.width * look.size) / 1000,
      space: final && ending.spaced ? glyphWidth(face, look, 0x20) : 0,
      hyphen: final && ending.hyphen,
      breakable: final && ending.breakable,
      forced: final && ending.forced,
      clings: index === 0 && clings(text),
    });
  }
}

const clings = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a && !isLetter(text.charCodeAt(1)));
};

const needsCleaning = (text: string): boolean => /[\u00a0\u2011\u2060]/.test(text);

const glyphWidth = (face: FontFace, { size }: Look, codePoint: number): number =>
  (face.advance(face.glyph(codePoint)) * size) / 1000;

/** Width of the hyphen that is drawn when a line ends at this fragment, points. */
export const hyphenWidth = ({ face, look, hyphen }: Fragment): number => (hyphen ? glyphWidth(face, look, 0x2d) : 0);
