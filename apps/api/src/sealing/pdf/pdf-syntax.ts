/**
 * PDF's syntax (ISO 32000-1, 7.3) as far as our own files use it: no comments, no streams' contents. Each value
 * knows where it stands, so that what is kept can be copied byte for byte, and what is checked can be located.
 */
export type PdfValue =
  | PdfDict
  | PdfArray
  | PdfString
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'number'; readonly number: number })
  | (Span & { readonly kind: 'reference'; readonly id: number })
  | (Span & { readonly kind: 'keyword'; readonly word: string });
export type PdfDict = Span & { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfArray = Span & { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfString = Span & { readonly kind: 'string'; readonly hex: boolean; readonly bytes: Uint8Array };
type Span = { readonly start: number; readonly end: number };

export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

const DEEPEST = 40;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

/** Reads one value from `text` (the file, one character per byte), or throws `PdfSyntaxError`. */
export function readValue(text: string, start: number, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new PdfSyntaxError('nested too deeply');
  const at = skipSpace(text, start);
  if (text.startsWith('<<', at)) return readDict(text, at, depth);
  if (text[at] === '[') return readArray(text, at, depth);
  if (text[at] === '(') return readLiteral(text, at);
  const token = TOKEN.read(text, at);
  if (!token?.groups) throw new PdfSyntaxError(`no value at byte ${at}`);
  const { name, hex, reference, number, word } = token.groups;
  const span = { start: at, end: at + token[0].length };
  if (name !== undefined) return { kind: 'name', name: unescapeName(name), ...span };
  if (hex !== undefined) return { kind: 'string', hex: true, bytes: decodeHex(hex), ...span };
  if (reference !== undefined) return { kind: 'reference', id: Number(reference), ...span };
  if (number !== undefined) return { kind: 'number', number: Number(number), ...span };
  return { kind: 'keyword', word: word ?? '', ...span };
}

/** A regular expression that is only ever matched at a place, never searched for. */
export class Token {
  readonly #pattern: RegExp;
  constructor(pattern: RegExp) {
    this.#pattern = new RegExp(pattern.source, 'y');
  }
  read(text: string, at: number): RegExpExecArray | null {
    this.#pattern.lastIndex = at;
    return this.#pattern.exec(text);
  }
}

const TOKEN = new Token(
  /\/(?<name>(?:[^\0\t\n\f\r ()<>[\]{}/%#]|#[0-9A-Fa-f]{2})*)|<(?<hex>[0-9A-Fa-f\t\n\f\r ]*)>|(?<reference>\d{1,7}) 0 R(?![A-Za-z])|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|(?<word>true|false|null)(?![A-Za-z])/,
);
const SPACE = new Token(/[\0\t\n\f\r ]*/);

export function skipSpace(text: string, at: number): number {
  return at + (SPACE.read(text, at)?.[0].length ?? 0);
}

function readDict(text: string, start: number, depth: number): PdfDict {
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const key = readValue(text, at, depth + 1);
    if (key.kind !== 'name') throw new PdfSyntaxError(`no key at byte ${at}`);
    // Readers differ on which of two equal keys wins: what one checks, another would show.
    if (entries.has(key.name)) throw new PdfSyntaxError(`/${key.name} twice at byte ${at}`);
    const value = readValue(text, key.end, depth + 1);
    entries.set(key.name, value);
    at = skipSpace(text, value.end);
  }
  return { kind: 'dict', entries, start, end: at + 2 };
}

function readArray(text: string, start: number, depth: number): PdfArray {
  const items: PdfValue[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const item = readValue(text, at, depth + 1);
    items.push(item);
    at = skipSpace(text, item.end);
  }
  return { kind: 'array', items, start, end: at + 1 };
}

function readLiteral(text: string, start: number): PdfString {
  const parts: string[] = [];
  let open = 1;
  let at = start + 1;
  for (; open > 0; at++) {
    const char = text[at];
    if (char === undefined) throw new PdfSyntaxError(`string without an end at byte ${start}`);
    if (char === '\\') {
      const octal = OCTAL.read(text, at + 1)?.[0];
      const next = text[at + 1] ?? '';
      parts.push(octal === undefined ? (ESCAPES[next] ?? next) : String.fromCharCode(parseInt(octal, 8) & 255));
      at += octal?.length ?? 1;
      continue;
    }
    if (char === '(') open++;
    if (char === ')') open--;
    if (open > 0) parts.push(char);
  }
  return { kind: 'string', hex: false, bytes: Buffer.from(parts.join(''), 'latin1'), start, end: at };
}

const OCTAL = new Token(/[0-7]{1,3}/);

function decodeHex(hex: string): Uint8Array {
  const digits = hex.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
