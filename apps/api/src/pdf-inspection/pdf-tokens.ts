/** A PDF, or one of its streams, that can't be looked into within what is spent on it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** What may still be read over, of a file and all its streams: without it, a file could send the reader round in circles. */
export class Budget {
  #left: number;
  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @throws Unreadable */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new Unreadable();
  }
}

/** Signs of PDF syntax by their bytes (ISO 32000-2, 7.2.3). */
const [PERCENT, OPEN, CLOSE, SLASH, LESS, MORE, BACKSLASH, HASH] = [0x25, 0x28, 0x29, 0x2f, 0x3c, 0x3e, 0x5c, 0x23];
const [FIRST_OF_LIST, LAST_OF_LIST] = [0x5b, 0x5d];
const SPACES = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
/** One widespread reader takes two more for spaces. */
const LOOSE_SPACES = new Set([...SPACES, 0x80, 0xff]);
/** By byte: 1, or 0. Looked up for every byte of a file. */
const tableOf = (bytes: Iterable<number>): Uint8Array => {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
};
const isEnd = tableOf([...LOOSE_SPACES, ...Buffer.from('()<>[]{}/%')]);
const LONGEST_NAME = 24;
/** What it costs to read a name, in bytes that are read over. */
const NAME = 24;

function digitOf(byte: number): number | null {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : null;
}

export type Name = { readonly name: string; readonly end: number };

/** The syntax of a PDF, read from any place: only forwards, and no further than the budget goes. */
export class PdfTokens {
  constructor(
    readonly bytes: Buffer,
    private readonly budget: Budget,
  ) {}

  /** All that looks like one of these names, wherever it stands, also with signs written as numbers (`/J#61va`). */
  *find(wanted: ReadonlySet<string>): Generator<Name> {
    const first = tableOf([HASH, ...Array.from(wanted, (name) => name.charCodeAt(0))]);
    for (let at = this.bytes.indexOf(SLASH); at !== -1; at = this.bytes.indexOf(SLASH, at + 1)) {
      if (first[this.bytes[at + 1] ?? 0] === 0) continue;
      const found = this.#nameAt(at);
      if (wanted.has(found.name)) yield found;
    }
  }

  /** The next byte that says something: after spaces and comments. */
  skipSpace(from: number): number {
    let at = from;
    for (;;) {
      const byte = this.bytes[at];
      if (byte === PERCENT) at = this.#commentEnd(at);
      else if (byte !== undefined && LOOSE_SPACES.has(byte)) at += 1;
      else break;
    }
    this.budget.spend(at - from);
    return at;
  }

  /** What stands there, after spaces and comments: the beginning of it. */
  valueAt(from: number): string {
    const at = this.skipSpace(from);
    return this.bytes.toString('latin1', at, at + 200);
  }

  /** One name, or a list of names; null for anything else. */
  namesAt(from: number): readonly string[] | null {
    let at = this.skipSpace(from);
    if (this.bytes[at] === SLASH) return [this.#nameAt(at).name];
    if (this.bytes[at] !== FIRST_OF_LIST) return null;
    const names: string[] = [];
    for (at = this.skipSpace(at + 1); this.bytes[at] === SLASH;) {
      const { name, end } = this.#nameAt(at);
      names.push(name);
      at = this.skipSpace(end);
    }
    this.budget.spend(at - from);
    return this.bytes[at] === LAST_OF_LIST ? names : null;
  }

  /** @returns where the data begins of the stream in whose dictionary, outside its texts, `from` lies; null without one */
  streamOf(from: number): number | null {
    const end = this.#dictEnd(from);
    this.budget.spend(end - from);
    const keyword = this.skipSpace(end);
    if (this.bytes.toString('latin1', keyword, keyword + 6) !== 'stream') return null;
    let at = keyword + 6;
    while (SPACES.has(this.bytes[at] ?? -1)) at += 1;
    this.budget.spend(at - keyword);
    return at;
  }

  #nameAt(slash: number): Name {
    this.budget.spend(NAME);
    const from = slash + 1;
    const most = Math.min(this.bytes.length, from + LONGEST_NAME);
    let end = from;
    while (end < most && !isEnd[this.bytes[end] ?? 0]) {
      if (this.bytes[end] === HASH) return this.#decodedAt(from);
      end += 1;
    }
    return { name: this.bytes.toString('latin1', from, end), end };
  }

  #decodedAt(from: number): Name {
    let name = '';
    let end = from;
    while (end < this.bytes.length && name.length < LONGEST_NAME && !isEnd[this.bytes[end] ?? 0]) {
      const byte = this.bytes[end] ?? 0;
      const number = byte === HASH ? this.#numberAt(end + 1) : null;
      name += String.fromCharCode(number ?? byte);
      end += number === null ? 1 : 3;
    }
    return { name, end };
  }

  #numberAt(from: number): number | null {
    const [high, low] = [digitOf(this.bytes[from] ?? 0), digitOf(this.bytes[from + 1] ?? 0)];
    return high === null || low === null ? null : high * 16 + low;
  }

  #dictEnd(from: number): number {
    let depth = 0;
    let at = from;
    while (at < this.bytes.length) {
      const byte = this.bytes[at];
      const isTwice = this.bytes[at + 1] === byte;
      if (byte === PERCENT) at = this.#commentEnd(at);
      else if (byte === OPEN) at = this.#stringEnd(at);
      else if (byte === LESS && !isTwice) at = this.#after(MORE, at);
      else if (isTwice && (byte === LESS || byte === MORE)) {
        at += 2;
        if (byte === MORE && depth === 0) return at;
        depth += byte === LESS ? 1 : -1;
      } else at += 1;
    }
    return this.bytes.length;
  }

  #commentEnd(from: number): number {
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== 0x0a && this.bytes[at] !== 0x0d) at += 1;
    return at;
  }

  #stringEnd(from: number): number {
    let depth = 0;
    for (let at = from; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE && (depth -= 1) === 0) return at + 1;
    }
    return this.bytes.length;
  }

  #after(sign: number, from: number): number {
    const found = this.bytes.indexOf(sign, from);
    return found === -1 ? this.bytes.length : found + 1;
  }
}
