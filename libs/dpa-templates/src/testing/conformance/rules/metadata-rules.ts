import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import { IllFormed, type Element } from '../xml.js';
import { DC, EXTENSION, items, PDF, PDFA_ID, PDFUA_ID, readXmp, XMP, type Xmp } from '../xmp.js';

function* metadataIsThere({ file, catalog }: PdfDocument): Generator<string> {
  const object = file.object(catalog, 'Metadata');
  const kind = [file.name(object?.value, 'Type'), file.name(object?.value, 'Subtype')].join(' ');
  if (!object?.stream || kind !== 'Metadata XML') yield 'the catalog names no /Metadata stream of /Subtype /XML';
}

/** Whoever looks for metadata without reading PDF finds it. */
function* metadataIsPlain({ file, catalog }: PdfDocument): Generator<string> {
  if (file.get(file.object(catalog, 'Metadata')?.value, 'Filter') !== undefined) yield 'it is compressed';
}

function* packetHeaderIsBare({ xmp }: PdfDocument): Generator<string> {
  if (xmp === undefined) return;
  const header = /<\?xpacket begin=[^]*?\?>/.exec(xmp)?.[0] ?? '';
  if (header === '') yield 'there is no <?xpacket begin';
  for (const word of ['bytes', 'encoding']) if (header.includes(`${word}=`)) yield `${word} in ${header}`;
}

function* packetIsWellFormed({ xmp }: PdfDocument): Generator<string> {
  if (xmp === undefined) return;
  if (xmp.includes('\ufffd')) yield 'it is not UTF-8';
  const read = readXmp(xmp);
  if (read instanceof IllFormed) yield read.message;
}

/** The metadata, unless there is none that can be read: which other rules say. */
function* metadataOf({ xmp }: PdfDocument): Generator<Xmp> {
  const read = readXmp(xmp);
  if (!(read instanceof IllFormed)) yield read;
}

function* pdfaIsClaimed(pdf: PdfDocument): Generator<string> {
  for (const xmp of metadataOf(pdf)) {
    const [part, conformance] = [xmp.find(PDFA_ID, 'part'), xmp.find(PDFA_ID, 'conformance')];
    if (part?.text !== '3' || conformance?.text !== 'A') yield `part ${part?.text ?? '?'}, ${conformance?.text ?? '?'}`;
    else if (part.prefix !== 'pdfaid' || conformance.prefix !== 'pdfaid') yield `with the prefix ${part.prefix}`;
  }
}

function* pdfuaIsClaimed(pdf: PdfDocument): Generator<string> {
  for (const xmp of metadataOf(pdf)) {
    const part = xmp.find(PDFUA_ID, 'part');
    if (part?.text !== '1') yield `part ${part?.text ?? '?'}`;
    else if (part.prefix !== 'pdfuaid') yield `with the prefix ${part.prefix}`;
  }
}

function* titleIsSaid(pdf: PdfDocument): Generator<string> {
  for (const xmp of metadataOf(pdf)) if (!xmp.text(DC, 'title')?.trim()) yield 'there is no dc:title';
}

/** Properties that XMP, and PDF/A itself, define, with the form of their values, as far as our documents use them. */
const PREDEFINED: ReadonlyMap<string, ReadonlyMap<string, 'Simple' | 'Bag' | 'Seq' | 'Alt'>> = new Map([
  [
    DC,
    new Map([
      ['format', 'Simple'],
      ['identifier', 'Simple'],
      ['title', 'Alt'],
      ['description', 'Alt'],
      ['rights', 'Alt'],
      ['creator', 'Seq'],
      ['date', 'Seq'],
      ['language', 'Bag'],
      ['subject', 'Bag'],
      ['publisher', 'Bag'],
      ['contributor', 'Bag'],
    ]),
  ],
  [
    XMP,
    new Map([
      ['CreateDate', 'Simple'],
      ['ModifyDate', 'Simple'],
      ['MetadataDate', 'Simple'],
      ['CreatorTool', 'Simple'],
    ]),
  ],
  [
    PDF,
    new Map([
      ['Producer', 'Simple'],
      ['Keywords', 'Simple'],
      ['PDFVersion', 'Simple'],
    ]),
  ],
  [
    PDFA_ID,
    new Map([
      ['part', 'Simple'],
      ['conformance', 'Simple'],
    ]),
  ],
  [EXTENSION, new Map([['schemas', 'Bag']])],
]);

const schemasOf = (xmp: Xmp): readonly Element[] => {
  const schemas = xmp.find(EXTENSION, 'schemas');
  return schemas ? items(schemas) : [];
};

const part = (element: Element, name: string): Element | undefined => element.children.find((one) => one.name === name);

/** Every property is one of XMP's, of the form that XMP gives it, or is described in an extension schema. */
function* propertiesAreDefined(pdf: PdfDocument): Generator<string> {
  for (const xmp of metadataOf(pdf)) {
    const described = schemasOf(xmp).flatMap((schema) => {
      const properties = part(schema, 'property');
      const names = properties ? items(properties).map((one) => part(one, 'name')?.text ?? '') : [];
      return names.map((name) => `${part(schema, 'namespaceURI')?.text ?? ''} ${name}`);
    });
    for (const { namespace, prefix, name, children } of xmp.properties) {
      const form = PREDEFINED.get(namespace)?.get(name);
      if (form === undefined && !described.includes(`${namespace} ${name}`))
        yield `${prefix}:${name} is defined nowhere`;
      else if (form !== undefined && (children[0]?.name ?? 'Simple') !== form) yield `${prefix}:${name} is no ${form}`;
    }
  }
}

/** The fields of a schema and of its properties, each with its own prefix (ISO 19005-3, 6.6.2.3.3). */
function* extensionSchemasAreWhole(pdf: PdfDocument): Generator<string> {
  for (const xmp of metadataOf(pdf))
    for (const schema of schemasOf(xmp)) {
      yield* absent(schema, 'pdfaSchema', ['schema', 'namespaceURI', 'prefix', 'property']);
      const properties = part(schema, 'property');
      for (const property of properties ? items(properties) : []) {
        yield* absent(property, 'pdfaProperty', ['name', 'valueType', 'category', 'description']);
        const category = part(property, 'category')?.text ?? '';
        if (!['internal', 'external'].includes(category)) yield `a property is of category “${category}”`;
      }
    }
}

function* absent({ children }: Element, prefix: string, names: readonly string[]): Generator<string> {
  for (const name of names)
    if (!children.some((one) => one.prefix === prefix && one.name === name)) yield `${prefix}:${name} is not there`;
  for (const one of children) if (!names.includes(one.name)) yield `${one.prefix}:${one.name} does not belong there`;
}

/** `D:20260501083000Z` as `2026-05-01T08:30:00Z`. */
const isoDate = (date: string): string =>
  date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d).*$/, '$1-$2-$3T$4:$5:$6$7');

/** What a file says of itself in the two places where it can is the same. */
function* informationAgreesWithMetadata(pdf: PdfDocument): Generator<string> {
  const info = pdf.file.dict(pdf.file.trailer.entries.get('Info'));
  for (const xmp of metadataOf(pdf))
    for (const [key, namespace, name] of [
      ['Title', DC, 'title'],
      ['Author', DC, 'creator'],
      ['Subject', DC, 'description'],
      ['Creator', XMP, 'CreatorTool'],
      ['Producer', PDF, 'Producer'],
      ['CreationDate', XMP, 'CreateDate'],
      ['ModDate', XMP, 'ModifyDate'],
    ] as const) {
      const said = pdf.file.string(info, key);
      if (said !== undefined && isoDate(said) !== xmp.text(namespace, name))
        yield `/${key} is “${said}”, in XMP “${xmp.text(namespace, name) ?? ''}”`;
    }
}

export const metadataRules: readonly Rule[] = [
  rule('A 6.6.2.1, UA 7.1', metadataIsThere),
  rule('ours', metadataIsPlain),
  rule('A 6.6.2.1', packetHeaderIsBare),
  rule('A 6.6.2.1', packetIsWellFormed),
  rule('A 6.6.4', pdfaIsClaimed),
  rule('UA 5', pdfuaIsClaimed),
  rule('UA 7.1', titleIsSaid),
  rule('A 6.6.2.3.1', propertiesAreDefined),
  rule('A 6.6.2.3.3', extensionSchemasAreWhole),
  rule('A 6.6.3', informationAgreesWithMetadata),
];
