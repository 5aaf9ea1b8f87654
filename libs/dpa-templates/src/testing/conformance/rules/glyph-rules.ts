import type { Mark } from '../content.js';
import type { PdfDocument } from '../document.js';
import { codesOf, type Font } from '../fonts.js';
import { rule, type Rule } from '../rule.js';

type Drawn = { readonly font: Font; readonly code: number; readonly marks: readonly Mark[] };

/** Every different glyph of every font that is shown somewhere, visible or not; .notdef has a rule of its own. */
function* drawnGlyphs(pdf: PdfDocument): Generator<Drawn> {
  for (const drawn of shownCodes(pdf)) if (drawn.code !== 0) yield drawn;
}

function* shownCodes(pdf: PdfDocument): Generator<Drawn> {
  const seen = new Set<string>();
  for (const { painted } of pdf.contents)
    for (const { text, marks } of painted) {
      if (!text?.font) continue;
      const font = pdf.fonts.of(text.font);
      const isReplaced = replacesText(pdf, marks);
      for (const code of codesOf(text.bytes)) {
        const key = `${font.id} ${code} ${isReplaced}`;
        if (!seen.has(key)) yield { font, code, marks };
        seen.add(key);
      }
    }
}

const replacesText = ({ file }: PdfDocument, marks: readonly Mark[]): boolean =>
  marks.some(({ properties }) => file.string(properties, 'ActualText') !== undefined);

const nameOf = ({ font, code }: Drawn): string => `glyph ${code} of font ${font.id}`;

/** Text is shown with a font that the page names. */
function* textHasAFont(pdf: PdfDocument): Generator<string> {
  for (const { number, content } of pdf.pages)
    if (content.painted.some(({ text }) => text && !text.font)) yield `page ${number} shows text without a font`;
}

/** A string of two-byte codes has an even number of bytes. */
function* stringsAreWholeCodes(pdf: PdfDocument): Generator<string> {
  for (const { number, content } of pdf.pages)
    for (const { text } of content.painted)
      if (text && text.bytes.length % 2 !== 0) yield `page ${number}: ${text.bytes.length} bytes in a string`;
}

function* notdefIsNeverShown(pdf: PdfDocument): Generator<string> {
  for (const drawn of shownCodes(pdf)) if (drawn.code === 0) yield nameOf(drawn);
}

/** In the program there is such a glyph, and what is no space has an outline. */
function* glyphsShownAreEmbedded(pdf: PdfDocument): Generator<string> {
  for (const drawn of drawnGlyphs(pdf)) {
    const { font, code } = drawn;
    if (!font.program || font.program.faults.length > 0) continue;
    const isSpace = /^\s*$/.test(font.unicode?.get(code) ?? '');
    if (code >= font.program.glyphCount || (!isSpace && !font.program.hasOutline(code))) yield nameOf(drawn);
  }
}

/** What is drawn and not in /W is as wide as /DW says; what is listed, the rules on fonts look at. */
function* unlistedWidthsAreTheDefault(pdf: PdfDocument): Generator<string> {
  for (const drawn of drawnGlyphs(pdf)) {
    const { font, code } = drawn;
    const { program, widths, defaultWidth } = font;
    if (!program || program.faults.length > 0 || code >= program.glyphCount || widths.has(code)) continue;
    const width = program.width(code);
    if (!(Math.abs(defaultWidth - width) < 1)) yield `${nameOf(drawn)}: ${width} in the program`;
  }
}

function* charactersHaveUnicode(pdf: PdfDocument): Generator<string> {
  for (const drawn of drawnGlyphs(pdf)) if (!drawn.font.unicode?.get(drawn.code)) yield nameOf(drawn);
}

function* unicodeIsOfCharacters(pdf: PdfDocument): Generator<string> {
  for (const drawn of drawnGlyphs(pdf))
    if (/[\0\ufeff\ufffe\ufffd]/.test(drawn.font.unicode?.get(drawn.code) ?? '')) yield nameOf(drawn);
}

function* privateCharactersAreExplained(pdf: PdfDocument): Generator<string> {
  for (const drawn of drawnGlyphs(pdf))
    if (/\p{Co}/u.test(drawn.font.unicode?.get(drawn.code) ?? '') && !replacesText(pdf, drawn.marks))
      yield nameOf(drawn);
}

export const glyphRules: readonly Rule[] = [
  rule('PDF 9.3.1', textHasAFont),
  rule('PDF 9.7.6.2', stringsAreWholeCodes),
  rule('A 6.2.11.8, UA 7.21.8', notdefIsNeverShown),
  rule('A 6.2.11.4.1, UA 7.21.4.1', glyphsShownAreEmbedded),
  rule('A 6.2.11.5, UA 7.21.5', unlistedWidthsAreTheDefault),
  rule('A 6.2.11.7.2, UA 7.21.7', charactersHaveUnicode),
  rule('A 6.2.11.7.2, UA 7.21.7', unicodeIsOfCharacters),
  rule('A 6.2.11.7.3', privateCharactersAreExplained),
];
