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

type Profile = {
  readonly deviceClass: string;
  readonly space: string;
  readonly version: number;
  readonly signature: string;
};

/** The header of an ICC profile (ISO 15076-1, 7.2). */
function profileOf(content: string): Profile {
  return {
    deviceClass: content.slice(12, 16),
    space: content.slice(16, 20),
    version: content.charCodeAt(8),
    signature: content.slice(36, 40),
  };
}

function outputIntents({ file, catalog }: PdfDocument): readonly CosDict[] {
  return file.array(catalog, 'OutputIntents').map((intent) => file.dict(intent));
}

/** Colour space of the profile that the document is meant for. */
function intendedSpace(pdf: PdfDocument): string | undefined {
  const intent = outputIntents(pdf).find((one) => pdf.file.name(one, 'S') === 'GTS_PDFA1');
  const content = pdf.file.content(pdf.file.object(intent, 'DestOutputProfile'));
  return content === undefined ? undefined : profileOf(content).space;
}

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

function* outputIntentHasAProfile(pdf: PdfDocument): Generator<string> {
  const { file } = pdf;
  for (const intent of outputIntents(pdf)) {
    const object = file.object(intent, 'DestOutputProfile');
    const content = file.content(object);
    const { deviceClass, space, version, signature } = profileOf(content ?? '');
    if (content === undefined) yield 'an output intent without a profile';
    else if (!['prtr', 'mntr'].includes(deviceClass) || !(space in COMPONENTS) || version >= 5 || signature !== 'acsp')
      yield `the profile is of class “${deviceClass}”, space “${space}”, version ${version}`;
    else if (file.number(object?.value, 'N') !== COMPONENTS[space]) yield `/N of the profile does not fit “${space}”`;
    if (file.string(intent, 'OutputConditionIdentifier') === undefined) yield 'no /OutputConditionIdentifier';
  }
}

function* outputIntentsShareAProfile(pdf: PdfDocument): Generator<string> {
  const profiles = new Set(outputIntents(pdf).map((intent) => pdf.file.object(intent, 'DestOutputProfile')?.id));
  if (profiles.size > 1) yield `${profiles.size} different profiles`;
}

/** Colours of a device mean something only where the output intent says which device. */
function* deviceColoursAreIntended(pdf: PdfDocument): Generator<string> {
  const space = intendedSpace(pdf);
  const fits: Readonly<Record<string, boolean>> = {
    DeviceRGB: space === 'RGB ',
    DeviceCMYK: space === 'CMYK',
    DeviceGray: space !== undefined,
  };
  const blending = pdf.pages.map(({ dict }) => pdf.file.name(dict, 'Group', 'CS') ?? '');
  const images = [...pdf.dictsOfType('Subtype', 'Image')].map(({ dict }) => pdf.file.name(dict, 'ColorSpace') ?? '');
  const used = new Set([...pdf.contents.flatMap(({ deviceColours }) => [...deviceColours]), ...blending, ...images]);
  for (const colour of used) if (fits[colour] === false) yield `${colour} with output intent ${space ?? 'none'}`;
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

const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

function* renderingIntentsAreStandard(pdf: PdfDocument): Generator<string> {
  const named = [...pdf.file.objects.values()].flatMap(({ value }) =>
    [...everyDict(value)].flatMap((dict) => pdf.file.name(dict, 'RI') ?? pdf.file.name(dict, 'Intent') ?? []),
  );
  for (const intent of [...named, ...pdf.contents.flatMap(({ renderingIntents }) => [...renderingIntents])])
    if (!INTENTS.has(intent)) yield intent;
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
  rule('A 6.2.3', outputIntentHasAProfile),
  rule('A 6.2.3', outputIntentsShareAProfile),
  rule('A 6.2.4.3', deviceColoursAreIntended),
  rule('A 6.2.5', graphicsStatesAreAllowed),
  rule('A 6.2.6', renderingIntentsAreStandard),
  rule('A 6.2.8', imagesAreAllowed),
  rule('A 6.2.9, UA 7.20', formsAreAllowed),
  rule('A 6.2.10', blendModesAreStandard),
];
