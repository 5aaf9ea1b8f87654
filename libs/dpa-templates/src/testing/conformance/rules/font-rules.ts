import type { PdfDocument } from '../document.js';
import type { Font } from '../fonts.js';
import { filtersOf } from '../pdf-file.js';
import { rule, type Rule } from '../rule.js';

function fontsOf(pdf: PdfDocument): Font[] {
  return [...pdf.file.objects.values()]
    .filter(
      ({ value }) => pdf.file.name(value, 'Type') === 'Font' && pdf.file.get(value, 'DescendantFonts') !== undefined,
    )
    .map((object) => pdf.fonts.of(object));
}

const nameOf = ({ id }: Font): string => `font ${id}`;

/** The rules on glyphs read composite TrueType fonts of Identity-H; any other kind of font they would pass over. */
function* fontsAreOfTheKindThatIsChecked(pdf: PdfDocument): Generator<string> {
  const { file } = pdf;
  for (const { id, dict } of pdf.dictsOfType('Type', 'Font')) {
    const subtype = file.name(dict, 'Subtype');
    if (subtype === 'CIDFontType2') continue;
    const descendant = file.name(file.array(dict, 'DescendantFonts')[0], 'Subtype');
    if (subtype !== 'Type0' || descendant !== 'CIDFontType2' || file.name(dict, 'Encoding') !== 'Identity-H')
      yield `font ${id}: ${subtype ?? '?'} of ${descendant ?? '?'}`;
  }
}

function* fontDictionariesAreWhole(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of pdf.dictsOfType('Type', 'Font'))
    for (const key of ['Subtype', 'BaseFont'])
      if (pdf.file.name(dict, key) === undefined) yield `font ${id} has no /${key}`;
  for (const font of fontsOf(pdf)) {
    if (pdf.file.name(font.descendant, 'Type') !== 'Font') yield `the descendant of ${nameOf(font)} has no /Type /Font`;
    for (const key of ['FontName', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'])
      if (!font.descriptor.entries.has(key)) yield `the descriptor of ${nameOf(font)} has no /${key}`;
    if (pdf.file.name(font.descriptor, 'Type') !== 'FontDescriptor')
      yield `the descriptor of ${nameOf(font)} has no /Type`;
    for (const key of ['Registry', 'Ordering', 'Supplement'])
      if (pdf.file.get(font.descendant, 'CIDSystemInfo', key) === undefined)
        yield `the /CIDSystemInfo of ${nameOf(font)} has no /${key}`;
  }
}

/** A subset says so in its name, and has the same name wherever it is named. */
function* fontNamesAgree(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) {
    const names = new Set([
      pdf.file.name(font.dict, 'BaseFont'),
      pdf.file.name(font.descendant, 'BaseFont'),
      pdf.file.name(font.descriptor, 'FontName'),
    ]);
    if (names.size !== 1 || ![...names].every((name) => /^[A-Z]{6}\+./.test(name ?? '')))
      yield `${nameOf(font)}: ${[...names].join(', ')}`;
  }
}

function* fontsAreEmbedded(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) if (!font.program) yield `${nameOf(font)} is not embedded`;
}

function* fontProgramsAreSound(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) for (const fault of font.program?.faults ?? []) yield `${nameOf(font)} ${fault}`;
}

/** /Length1 is the size of the program before compression (PDF 9.9). */
function* fontProgramsSayTheirSize(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) {
    const object = pdf.file.object(font.descriptor, 'FontFile2');
    if (!object || filtersOf(pdf.file, object).length > 1) continue;
    const [said, is] = [pdf.file.number(object.value, 'Length1'), pdf.file.content(object)?.length];
    if (said !== is) yield `${nameOf(font)}: /Length1 ${said ?? '?'}, but ${is ?? '?'} bytes`;
  }
}

/** Every width that is listed is the program's, be its glyph drawn or not; they differ by less than a thousandth. */
function* widthsListedAreTrue(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) {
    const { program } = font;
    if (!program || program.faults.length > 0) continue;
    const wrong = [...font.widths].find(([cid, width]) => !(Math.abs(program.width(cid) - width) < 1));
    if (wrong) yield `${nameOf(font)}: ${wrong[1]} for glyph ${wrong[0]}, ${program.width(wrong[0])} in the program`;
  }
}

function* cidsLeadToGlyphs(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf))
    if (pdf.file.name(font.descendant, 'CIDToGIDMap') !== 'Identity')
      yield `${nameOf(font)} has no /CIDToGIDMap /Identity`;
}

/** A /CIDSet is best left out; where there is one, it lists every glyph of the program. */
function* cidSetsAreComplete(pdf: PdfDocument): Generator<string> {
  for (const font of fontsOf(pdf)) {
    const set = pdf.file.content(pdf.file.object(font.descriptor, 'CIDSet'));
    if (set === undefined) continue;
    const glyphs = Array.from({ length: font.program?.glyphCount ?? 0 }, (_, glyph) => glyph);
    const absent = glyphs.filter((glyph) => ((set.charCodeAt(glyph >> 3) || 0) & (0x80 >> (glyph & 7))) === 0);
    if (absent.length > 0) yield `${nameOf(font)}: ${absent.length} glyphs are not in the /CIDSet`;
  }
}

export const fontRules: readonly Rule[] = [
  rule('ours', fontsAreOfTheKindThatIsChecked),
  rule('A 6.2.11.2, UA 7.21.2', fontDictionariesAreWhole),
  rule('A 6.2.11.2, PDF 9.6.4', fontNamesAgree),
  rule('A 6.2.11.4.1, UA 7.21.4.1', fontsAreEmbedded),
  rule('A 6.2.11.2, PDF 9.9', fontProgramsAreSound),
  rule('PDF 9.9', fontProgramsSayTheirSize),
  rule('A 6.2.11.5, UA 7.21.5', widthsListedAreTrue),
  rule('A 6.2.11.3.2, UA 7.21.3.2', cidsLeadToGlyphs),
  rule('A 6.2.11.4.2, UA 7.21.4.2', cidSetsAreComplete),
];
