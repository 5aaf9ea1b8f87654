import { everyDict, type Cos, type CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

/** ISO 32000-1, Annex A. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re ' +
    `RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`
  ).split(' '),
);

function* operatorsAreKnown({ contents }: PdfDocument): Generator<string> {
  for (const { operators } of contents)
    for (const operator of operators) if (!OPERATORS.has(operator)) yield `operator “${operator}”`;
}

/** What is opened is closed, in the same stream. */
function* operatorsComeInPairs({ contents }: PdfDocument): Generator<string> {
  for (const { unbalanced } of contents) yield* unbalanced;
}

/** Pages name their resources themselves and inherit none, and these hold what is asked for. */
function* resourcesAreOwn({ pages, contents }: PdfDocument): Generator<string> {
  for (const { number, dict } of pages) if (!dict.entries.has('Resources')) yield `page ${number} has no /Resources`;
  for (const { missing } of contents) yield* missing.map((name) => `${name} is not among the resources`);
}

function* statesAreNestedShallowly({ contents }: PdfDocument): Generator<string> {
  for (const { deepestState } of contents) if (deepestState > 28) yield `q nested ${deepestState} deep`;
}

function* pagesHaveASensibleSize({ file, pages }: PdfDocument): Generator<string> {
  for (const { number, dict } of pages)
    for (const box of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) {
      if (!dict.entries.has(box) && box !== 'MediaBox') continue;
      const [left = NaN, bottom = NaN, right = NaN, top = NaN] = file.array(dict, box).map((edge) => file.number(edge));
      const sides = [Math.abs(right - left), Math.abs(top - bottom)];
      if (!sides.every((side) => side >= 3 && side <= 14_400)) yield `page ${number}: /${box} ${sides.join(' by ')}`;
    }
}

function* graphicsStates({ file }: PdfDocument): Generator<{ readonly id: number; readonly state: CosDict }> {
  for (const { id, value } of file.objects.values())
    for (const dict of everyDict(value)) {
      if (file.name(dict, 'Type') === 'ExtGState') yield { id, state: dict };
      for (const state of file.dict(dict, 'ExtGState').entries.values()) yield { id, state: file.dict(state) };
    }
}

function* graphicsStatesAreAllowed(pdf: PdfDocument): Generator<string> {
  for (const { id, state } of graphicsStates(pdf)) {
    for (const key of ['TR', 'HTP']) if (state.entries.has(key)) yield `object ${id}: /${key}`;
    if (state.entries.has('TR2') && pdf.file.name(state, 'TR2') !== 'Default') yield `object ${id}: /TR2`;
    const type = pdf.file.number(state, 'HT', 'HalftoneType');
    if (type !== undefined && type !== 1 && type !== 5) yield `object ${id}: halftone of type ${type}`;
  }
}

const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

function* blendModesAreStandard(pdf: PdfDocument): Generator<string> {
  for (const { id, state } of graphicsStates(pdf)) {
    const mode = pdf.file.get(state, 'BM');
    const modes: readonly Cos[] = mode?.kind === 'array' ? mode.items : mode ? [mode] : [];
    for (const one of modes)
      if (!BLEND_MODES.has(pdf.file.name(one) ?? '')) yield `object ${id}: ${pdf.file.name(one) ?? one.kind}`;
  }
}

function* imagesAreAllowed(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of pdf.dictsOfType('Subtype', 'Image')) {
    for (const key of ['Alternates', 'OPI']) if (dict.entries.has(key)) yield `image ${id}: /${key}`;
    if (pdf.file.isTrue(dict, 'Interpolate')) yield `image ${id}: /Interpolate`;
  }
  for (const { inlineImages } of pdf.contents)
    for (const image of inlineImages)
      if (pdf.file.isTrue(image, 'I') || pdf.file.isTrue(image, 'Interpolate')) yield 'an inline image: /Interpolate';
}

/** No PostScript, no pictures from elsewhere. */
function* formsAreAllowed(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of pdf.dictsOfType('Subtype', 'Form'))
    for (const key of ['OPI', 'PS', 'Ref', 'Subtype2']) if (dict.entries.has(key)) yield `form ${id}: /${key}`;
  for (const { id } of pdf.dictsOfType('Subtype', 'PS')) yield `object ${id} is PostScript`;
}

export const graphicsRules: readonly Rule[] = [
  rule('A 6.2.2', operatorsAreKnown),
  rule('PDF 14.6.1', operatorsComeInPairs),
  rule('A 6.2.2', resourcesAreOwn),
  rule('A 6.1.13', statesAreNestedShallowly),
  rule('A 6.1.13', pagesHaveASensibleSize),
  rule('A 6.2.5', graphicsStatesAreAllowed),
  rule('A 6.2.8', imagesAreAllowed),
  rule('A 6.2.9, UA 7.20', formsAreAllowed),
  rule('A 6.2.10', blendModesAreStandard),
];
