import type { Cos, CosArray, CosDict, CosString } from './cos.js';

/** What is written cannot be read as PDF at all. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const REFERENCE = /(\d{1,10}) 0 R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<([^>]*)>/y;
const OCTAL = /[0-7]{1,3}/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

/** Reads values one after the other, from a file or a content stream. */
export class CosParser {
  constructor(
    readonly text: string,
    public at = 0,
    private readonly end = text.length,
  ) {}

  /** Past white space and comments; whether there is something left. */
  more(): boolean {
    this.take(SPACE);
    return this.at < this.end;
  }

  /** Reads one value; a word that is none of PDF's constants comes back as an operator. Throws Unreadable. */
  value(): Cos {
    if (!this.more()) throw new Unreadable(`nothing where a value is due, at byte ${this.at}`);
    const next = this.text[this.at];
    if (next === '(') return this.literal();
    if (next === '[') return this.array();
    if (next === '<') return this.text[this.at + 1] === '<' ? this.dict() : this.hex();
    if (next === '/') return { kind: 'name', name: unescapeName(this.take(NAME)?.[1] ?? '') };
    const reference = this.take(REFERENCE);
    if (reference) return { kind: 'reference', id: Number(reference[1]) };
    const number = this.take(NUMBER);
    if (number) return { kind: 'number', value: Number(number[0]), isReal: number[0].includes('.') };
    return this.word();
  }

  /** A pattern at this place, taken when it is there. It must be sticky. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private word(): Cos {
    const word = this.take(WORD)?.[0];
    if (word === undefined) throw new Unreadable(`“${this.text.slice(this.at, this.at + 8)}” at byte ${this.at}`);
    if (word === 'null') return { kind: 'null' };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    return { kind: 'operator', name: word };
  }

  private dict(): CosDict {
    const entries = new Map<string, Cos>();
    this.at += 2;
    while (this.more() && !this.text.startsWith('>>', this.at)) {
      const key = this.value();
      if (key.kind !== 'name') throw new Unreadable(`no key at byte ${this.at}`);
      if (entries.has(key.name)) throw new Unreadable(`/${key.name} twice in a dictionary, at byte ${this.at}`);
      entries.set(key.name, this.value());
    }
    this.at += 2;
    return { kind: 'dict', entries };
  }

  private array(): CosArray {
    const items: Cos[] = [];
    this.at += 1;
    while (this.more() && this.text[this.at] !== ']') items.push(this.value());
    this.at += 1;
    return { kind: 'array', items };
  }

  private hex(): CosString {
    const [source, digits] = this.take(HEX) ?? [];
    if (source === undefined || digits === undefined) throw new Unreadable(`string without end at byte ${this.at}`);
    const clean = digits.replace(/[^0-9A-Fa-f]/g, '');
    const bytes = Buffer.from(clean.length % 2 ? `${clean}0` : clean, 'hex').toString('latin1');
    return { kind: 'string', bytes, source };
  }

  private literal(): CosString {
    const start = this.at;
    const parts: string[] = [];
    let open = 0;
    do {
      const character = this.text[this.at];
      if (character === undefined) throw new Unreadable(`string without end at byte ${start}`);
      this.at += 1;
      if (character === '\\') parts.push(this.escape());
      else {
        if (character === '(') open += 1;
        if (character === ')') open -= 1;
        parts.push(character);
      }
    } while (open > 0);
    return { kind: 'string', bytes: parts.join('').slice(1, -1), source: this.text.slice(start, this.at) };
  }

  private escape(): string {
    const octal = this.take(OCTAL);
    if (octal) return String.fromCharCode(parseInt(octal[0], 8) & 0xff);
    const next = this.text[this.at] ?? '';
    this.at += 1;
    return ESCAPES[next] ?? next;
  }
}

const unescapeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
