import { everyDict, everyPart, type CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

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

const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

function* renderingIntentsAreStandard(pdf: PdfDocument): Generator<string> {
  const named = [...pdf.file.objects.values()].flatMap(({ value }) =>
    [...everyDict(value)].flatMap((dict) => pdf.file.name(dict, 'RI') ?? pdf.file.name(dict, 'Intent') ?? []),
  );
  for (const intent of [...named, ...pdf.contents.flatMap(({ renderingIntents }) => [...renderingIntents])])
    if (!INTENTS.has(intent)) yield intent;
}

const UNCHECKED = new Set('ICCBased CalGray CalRGB Lab Indexed Separation DeviceN Pattern'.split(' '));

/** The rules on colour read those of devices; colour spaces of any other kind they would pass over. */
function* coloursAreOfTheKindThatIsChecked({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const part of everyPart(value)) {
      const first = part.kind === 'array' ? part.items[0] : undefined;
      if (first?.kind === 'name' && UNCHECKED.has(first.name)) yield `object ${id}: ${first.name}`;
      if (part.kind === 'dict' && (part.entries.has('Shading') || part.entries.has('Pattern')))
        yield `object ${id}: a pattern`;
    }
}

export const colourRules: readonly Rule[] = [
  rule('A 6.2.3', outputIntentHasAProfile),
  rule('A 6.2.3', outputIntentsShareAProfile),
  rule('A 6.2.4.3', deviceColoursAreIntended),
  rule('A 6.2.6', renderingIntentsAreStandard),
  rule('ours', coloursAreOfTheKindThatIsChecked),
];
