/** The objects that a PDF is made of (ISO 32000-1, 7.3). Bytes are kept as characters, one for each. */
export type Cos =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly isReal: boolean }
  | CosName
  | CosString
  | CosArray
  | CosDict
  | { readonly kind: 'reference'; readonly id: number }
  /** An operator of a content stream. */
  | { readonly kind: 'operator'; readonly name: string };
export type CosName = { readonly kind: 'name'; readonly name: string };
export type CosString = { readonly kind: 'string'; readonly bytes: string; readonly source: string };
export type CosArray = { readonly kind: 'array'; readonly items: readonly Cos[] };
export type CosDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Cos> };

export const emptyDict: CosDict = { kind: 'dict', entries: new Map() };

/** The value and all that it is made of, references left as they are. */
export function* everyPart(value: Cos): Generator<Cos> {
  yield value;
  if (value.kind === 'array') for (const item of value.items) yield* everyPart(item);
  if (value.kind === 'dict')
    for (const [key, entry] of value.entries) {
      yield { kind: 'name', name: key };
      yield* everyPart(entry);
    }
}

/** All dictionaries within a value, itself among them. */
export function* everyDict(value: Cos): Generator<CosDict> {
  for (const part of everyPart(value)) if (part.kind === 'dict') yield part;
}

/** The two encodings of text strings (7.9.2.2); undefined when it is neither. */
export function decodeText(bytes: string): string | undefined {
  if (bytes.startsWith('\xfe\xff')) {
    if (bytes.length % 2 !== 0) return undefined;
    const text = Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
    return text.isWellFormed() ? text : undefined;
  }
  return Array.from(bytes).every((byte) => isPlainByte(byte.charCodeAt(0))) ? bytes : undefined;
}

/** Bytes that mean the same in PDFDocEncoding as in Latin 1: all that is needed here; others are better written as UTF-16. */
const isPlainByte = (byte: number): boolean =>
  byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
