import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** A shaped run of characters, ready to print. Shared by all documents: it depends on the text alone. */
export type ShapedRun = {
  /** Advance in thousandths of the font size, kerning included. */
  readonly width: number;
  /** Inside of a PDF string in a TJ array: two bytes a glyph, escaped, kerning as `)-12(`. */
  readonly code: string;
  readonly glyphs: readonly number[];
  /** Advance of each glyph with the kerning after it; for cutting words that are wider than a line. */
  readonly advances: readonly number[];
};

const require = createRequire(import.meta.url);
const MAX_CACHED_RUNS = 30_000;

/** Escapes what ends or changes a PDF literal string; glyph numbers are raw bytes in it. */
const byteCodes: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x28 || byte === 0x29 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte === 0x0d) return '\\r';
  if (byte === 0x0a) return '\\n';
  return String.fromCharCode(byte);
});

export const glyphCode = (glyph: number): string => (byteCodes[glyph >> 8] ?? '') + (byteCodes[glyph & 0xff] ?? '');

/**
 * A parsed font with a shaper of its own: cmap, advance and pair kerning. That is all Latin, Greek and Cyrillic need,
 * and leaving ligatures out keeps one glyph per character in the text layer.
 */
export class FontFace {
  readonly data: Buffer;
  readonly font: Font;
  /** Vertical metrics in thousandths of the font size. */
  readonly ascent: number;
  readonly descent: number;
  private readonly scale: number;
  private readonly glyphs = new Map<number, number>();
  private readonly widths = new Map<number, number>();
  private readonly codePoints = new Map<number, number>();
  private readonly kerning = new Map<number, number>();
  private runs = new Map<string, ShapedRun | null>();

  constructor(
    readonly name: string,
    file: string,
  ) {
    this.data = readFileSync(require.resolve(file));
    this.font = create(this.data);
    this.scale = 1000 / this.font.unitsPerEm;
    this.ascent = this.font.ascent * this.scale;
    this.descent = this.font.descent * this.scale;
    this.widths.set(0, this.font.getGlyph(0).advanceWidth * this.scale);
  }

  /** Glyph number; 0 when the font lacks the character. */
  glyph(codePoint: number): number {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.font.glyphForCodePoint(codePoint);
    this.glyphs.set(codePoint, glyph.id);
    // What was asked for in vain leaves no trace: no later document may depend on it.
    if (glyph.id === 0) return 0;
    this.codePoints.set(glyph.id, codePoint);
    this.widths.set(glyph.id, glyph.advanceWidth * this.scale);
    return glyph.id;
  }

  /** Advance of a glyph met before, in thousandths. */
  advance(glyph: number): number {
    return this.widths.get(glyph) ?? 0;
  }

  /** The one code point that canonical text draws with this glyph. */
  codePointOf(glyph: number): number {
    return this.codePoints.get(glyph) ?? 0xfffd;
  }

  /** Shapes text of this face; null when it lacks a character. */
  shape(text: string): ShapedRun | null {
    const known = this.runs.get(text);
    if (known !== undefined) return known;
    if (this.runs.size >= MAX_CACHED_RUNS) this.runs = new Map();
    const run = this.shapeAnew(text);
    this.runs.set(text, run);
    return run;
  }

  private shapeAnew(text: string): ShapedRun | null {
    const characters = Array.from(text);
    const glyphs: number[] = [];
    const advances: number[] = [];
    let width = 0;
    let code = '';
    for (const [index, character] of characters.entries()) {
      const glyph = this.glyph(character.codePointAt(0) ?? 0);
      if (glyph === 0) return null;
      const next = characters[index + 1];
      const kern = next === undefined ? 0 : this.kernBetween(character, next);
      glyphs.push(glyph);
      advances.push(this.advance(glyph) + kern);
      width += this.advance(glyph) + kern;
      code += glyphCode(glyph) + (kern === 0 ? '' : `)${-kern}(`);
    }
    return { width, code, glyphs, advances };
  }

  /** Pair kerning in thousandths, asked from the font's GPOS once for each pair. */
  private kernBetween(left: string, right: string): number {
    const leftGlyph = this.glyph(left.codePointAt(0) ?? 0);
    const pair = leftGlyph * 0x10000 + this.glyph(right.codePointAt(0) ?? 0);
    const known = this.kerning.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = this.font.layout(left + right, { liga: false, dlig: false, clig: false });
    const kern =
      glyphs.length === 2
        ? Math.round(((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) * this.scale)
        : 0;
    this.kerning.set(pair, kern);
    return kern;
  }
}
