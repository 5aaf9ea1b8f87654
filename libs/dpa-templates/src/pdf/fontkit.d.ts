/** The part of fontkit 2 that is used here: it publishes no types. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
    readonly numGlyphs: number;
    readonly 'OS/2': { usWeightClass: number };
    readonly directory: { tables: Record<string, { offset: number; length: number }> };
    getGlyph(glyph: number): {
      readonly advanceWidth: number;
      readonly path: { readonly commands: readonly unknown[] };
    };
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
    layout(
      text: string,
      features?: Record<string, boolean>,
    ): { glyphs: readonly { id: number; advanceWidth: number }[]; positions: readonly { xAdvance: number }[] };
  }
  export function create(data: Uint8Array): Font;
}
