import { everyPart, type Cos } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

function* everyValue({ file }: PdfDocument): Generator<{ readonly id: number; readonly part: Cos }> {
  for (const { objects } of file.revisions)
    for (const { id, value } of objects.values()) for (const part of everyPart(value)) yield { id, part };
}

/** An even number of digits, and nothing but digits. */
function* hexStringsAreWhole(pdf: PdfDocument): Generator<string> {
  for (const { id, part } of everyValue(pdf))
    if (part.kind === 'string' && part.source.startsWith('<')) {
      const digits = part.source.slice(1, -1).replace(/[\0\t\n\f\r ]/g, '');
      if (digits.length % 2 !== 0 || /[^0-9A-Fa-f]/.test(digits)) yield `object ${id}: ${part.source.slice(0, 40)}`;
    }
}

function* integersAreSmallEnough(pdf: PdfDocument): Generator<string> {
  for (const { id, part } of everyValue(pdf))
    if (part.kind === 'number' && !part.isReal && (part.value > 2_147_483_647 || part.value < -2_147_483_648))
      yield `object ${id}: ${part.value}`;
}

function* realsAreInRange(pdf: PdfDocument): Generator<string> {
  for (const { id, part } of everyValue(pdf)) {
    if (part.kind !== 'number' || !part.isReal || part.value === 0) continue;
    const size = Math.abs(part.value);
    if (size > 3.403e38 || size < 1.175e-38) yield `object ${id}: ${part.value}`;
  }
}

function* stringsAreShortEnough(pdf: PdfDocument): Generator<string> {
  for (const { id, part } of everyValue(pdf))
    if (part.kind === 'string' && part.bytes.length > 32_767) yield `object ${id}: ${part.bytes.length} bytes`;
}

function* namesAreShortEnough(pdf: PdfDocument): Generator<string> {
  for (const { id, part } of everyValue(pdf))
    if (part.kind === 'name' && part.name.length > 127) yield `object ${id}: /${part.name.slice(0, 20)}…`;
}

/** Fonts and structure types; names of ours are ASCII anyhow, so all are held to it. */
function* namesAreUtf8(pdf: PdfDocument): Generator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for (const { id, part } of everyValue(pdf)) {
    if (part.kind !== 'name') continue;
    try {
      utf8.decode(Buffer.from(part.name, 'latin1'));
    } catch {
      yield `object ${id}: /${part.name}`;
    }
  }
}

/** Keys whose value people read, or hear read. */
const TEXT_KEYS = new Set(
  'Title Author Subject Keywords Creator Producer Contents TU T Alt ActualText E Desc UF Lang Name Reason Location'.split(
    ' ',
  ),
);

const SIGNED = ['Sig', 'DocTimeStamp'];

/** UTF-16 with its byte order mark, or bytes that PDFDocEncoding has. The /Contents of a signature or a timestamp is no text. */
function* textStringsCanBeRead({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const part of everyPart(value)) {
      if (part.kind !== 'dict' || SIGNED.includes(file.name(part, 'Type') ?? '')) continue;
      for (const [key, entry] of part.entries)
        if (TEXT_KEYS.has(key) && entry.kind === 'string' && file.string(entry) === undefined)
          yield `object ${id}: /${key} ${entry.source.slice(0, 40)}`;
    }
}

const DATE = /^D:\d{4}(?:\d{2}){0,5}(?:Z(?:00'?(?:00'?)?)?|[+-]\d{2}'?(?:\d{2}'?)?)?$/;

function* datesAreWritten({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const part of everyPart(value))
      for (const key of ['CreationDate', 'ModDate', 'M'])
        if (part.kind === 'dict' && part.entries.has(key) && !DATE.test(file.string(part, key) ?? ''))
          yield `object ${id}: /${key}`;
}

export const objectRules: readonly Rule[] = [
  rule('A 6.1.6', hexStringsAreWhole),
  rule('A 6.1.8', namesAreUtf8),
  rule('A 6.1.13', integersAreSmallEnough),
  rule('A 6.1.13', realsAreInRange),
  rule('A 6.1.13', stringsAreShortEnough),
  rule('A 6.1.13', namesAreShortEnough),
  rule('PDF 7.9.2.2', textStringsCanBeRead),
  rule('PDF 7.9.4', datesAreWritten),
];
