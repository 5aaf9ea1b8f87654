import { everyPart } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { filtersOf } from '../pdf-file.js';
import { rule, type Rule } from '../rule.js';

function* headerComesFirst({ file }: PdfDocument): Generator<string> {
  if (!/^%PDF-1\.[0-7](?:\r\n|\n|\r)/.test(file.text)) yield `the file begins with “${file.text.slice(0, 9)}”`;
}

function* binaryCommentComesSecond({ file }: PdfDocument): Generator<string> {
  if (!/^[^\r\n]*(?:\r\n|\n|\r)%[\x80-\xff]{4}/.test(file.text)) yield 'no four high bytes after the header';
}

function* trailersNameTheFile({ file }: PdfDocument): Generator<string> {
  for (const { trailer, tableAt } of file.revisions) {
    const parts = file.array(trailer, 'ID').filter((part) => part.kind === 'string' && part.bytes.length >= 16);
    if (parts.length !== 2) yield `the trailer after byte ${tableAt} has no /ID of two strings`;
  }
}

function* nothingIsEncrypted({ file }: PdfDocument): Generator<string> {
  for (const { trailer, tableAt } of file.revisions)
    if (trailer.entries.has('Encrypt')) yield `the trailer after byte ${tableAt} has /Encrypt`;
}

function* nothingFollowsTheEnd({ file }: PdfDocument): Generator<string> {
  const after = file.text.length - (file.revisions.at(-1)?.end ?? 0);
  if (after !== 0) yield `${after} bytes after the last %%EOF`;
}

/** `xref` and each head of a section end with one line end, and every entry is 20 bytes. */
function* tablesAreWellSpaced({ file }: PdfDocument): Generator<string> {
  for (const { tableAt } of file.revisions) {
    const table = file.text.slice(tableAt, file.text.indexOf('trailer', tableAt));
    if (!/^xref(?:\r\n|\n|\r)(?:\d+ \d+ ?(?:\r\n|\n|\r)(?:\d{10} \d{5} [nf](?: \n| \r|\r\n))*)+$/.test(table))
      yield `the cross-reference table at byte ${tableAt}`;
  }
}

function* objectsAreWellSpaced({ file }: PdfDocument): Generator<string> {
  for (const { objects } of file.revisions)
    for (const { id, at, end } of objects.values()) {
      const begins = /\d+[\0\t\n\f\r ]\d+[\0\t\n\f\r ]obj(?:\r\n|\n|\r)/y;
      begins.lastIndex = at;
      const isAlone = at === 0 || /[\r\n]/.test(file.text[at - 1] ?? '');
      const ends = /[\r\n]endobj[\r\n]/.test(file.text.slice(end - 7, end + 1));
      if (!isAlone || !begins.test(file.text) || !ends) yield `object ${id} at byte ${at}`;
    }
}

function* streamsAreAsLongAsTheySay({ file }: PdfDocument): Generator<string> {
  for (const { id, stream } of file.objects.values())
    if (stream && stream.declaredLength !== stream.raw.length)
      yield `object ${id}: /Length ${stream.declaredLength}, but ${stream.raw.length} bytes`;
}

function* streamKeywordsEndLines({ file }: PdfDocument): Generator<string> {
  for (const { id, stream } of file.objects.values())
    if (stream && (!/^\r?\n$/.test(stream.before) || !/^(?:\r\n|\n|\r)$/.test(stream.after))) yield `object ${id}`;
}

function* streamsLieInTheFile({ file }: PdfDocument): Generator<string> {
  for (const { id, value, stream } of file.objects.values())
    for (const key of ['F', 'FFilter', 'FDecodeParms'])
      if (stream && value.kind === 'dict' && value.entries.has(key)) yield `object ${id} has /${key}`;
}

const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(' '),
);
const INLINE_FILTERS = new Set([...FILTERS, ...'AHx A85 Fl RL CCF DCT'.split(' ')]);

/** No LZW, no encryption, nothing unknown. */
function* filtersAreAllowed({ file, contents }: PdfDocument): Generator<string> {
  for (const object of file.objects.values())
    for (const filter of filtersOf(file, object))
      if (object.stream && !FILTERS.has(filter)) yield `object ${object.id}: ${filter}`;
  for (const { inlineImages } of contents)
    for (const image of inlineImages) {
      const filter = file.name(image, 'F') ?? file.name(image, 'Filter');
      if (filter !== undefined && !INLINE_FILTERS.has(filter)) yield `an inline image: ${filter}`;
    }
}

/** What cannot be decompressed cannot be checked either: of the allowed filters, only Flate is used and known here. */
function* streamsCanBeDecoded({ file }: PdfDocument): Generator<string> {
  for (const object of file.objects.values()) {
    const isAllowed = filtersOf(file, object).every((filter) => FILTERS.has(filter));
    if (object.stream && isAllowed && file.content(object) === undefined) yield `object ${object.id} can't be read`;
  }
}

/** Every object that something refers to is there: a reader takes one that is not for null. */
function* referencesLeadSomewhere({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const part of everyPart(value))
      if (part.kind === 'reference' && !file.objects.has(part.id)) yield `object ${id} refers to ${part.id}`;
}

export const fileRules: readonly Rule[] = [
  rule('A 6.1.2', headerComesFirst),
  rule('A 6.1.2', binaryCommentComesSecond),
  rule('A 6.1.3', trailersNameTheFile),
  rule('A 6.1.3, UA 7.16', nothingIsEncrypted),
  rule('A 6.1.3', nothingFollowsTheEnd),
  rule('A 6.1.4', tablesAreWellSpaced),
  rule('A 6.1.7.1', streamsAreAsLongAsTheySay),
  rule('A 6.1.7.1', streamKeywordsEndLines),
  rule('A 6.1.7.1', streamsLieInTheFile),
  rule('A 6.1.7.2, A 6.1.10', filtersAreAllowed),
  rule('PDF 7.4.4, ours', streamsCanBeDecoded),
  rule('A 6.1.9', objectsAreWellSpaced),
  rule('PDF 7.3.10', referencesLeadSomewhere),
];
