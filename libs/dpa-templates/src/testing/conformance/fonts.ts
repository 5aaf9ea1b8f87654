import type { Cos, CosDict } from './cos.js';
import { FontProgram } from './font-program.js';
import { CosParser } from './parse-cos.js';
import type { PdfFile, PdfObject } from './pdf-file.js';

/** A composite font with a TrueType program, the only kind that our documents have (ISO 32000-1, 9.7). */
export type Font = {
  readonly id: number;
  readonly dict: CosDict;
  readonly descendant: CosDict;
  readonly descriptor: CosDict;
  readonly program: FontProgram | undefined;
  /** Character code → text; undefined when the font says nothing of it. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
  /** CID → thousandths of the font size. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
};

/** Fonts by the object that describes them; each is read once. */
export class Fonts {
  private readonly known = new Map<number, Font>();

  constructor(private readonly file: PdfFile) {}

  of(object: PdfObject): Font {
    const known = this.known.get(object.id);
    if (known) return known;
    const font = this.read(object);
    this.known.set(object.id, font);
    return font;
  }

  /** Text that a string shows, as its font maps it. */
  textOf(object: PdfObject | undefined, bytes: string): string {
    if (!object) return '';
    const { unicode } = this.of(object);
    return codesOf(bytes)
      .map((code) => unicode?.get(code) ?? '')
      .join('');
  }

  private read(object: PdfObject): Font {
    const { file } = this;
    const dict = file.dict(object.value);
    const descendant = file.dict(file.array(dict, 'DescendantFonts')[0]);
    const descriptor = file.dict(descendant, 'FontDescriptor');
    const program = file.content(file.object(descriptor, 'FontFile2'));
    const toUnicode = file.content(file.object(dict, 'ToUnicode'));
    return {
      ...{ id: object.id, dict, descendant, descriptor },
      program: program === undefined ? undefined : new FontProgram(Buffer.from(program, 'latin1')),
      unicode: toUnicode === undefined ? undefined : readToUnicode(toUnicode),
      widths: readWidths(file, file.array(descendant, 'W')),
      defaultWidth: file.number(descendant, 'DW') ?? 1000,
    };
  }
}

/** Two bytes to a code: Identity-H. */
export const codesOf = (bytes: string): number[] =>
  Array.from(
    { length: Math.floor(bytes.length / 2) },
    (_, at) => (bytes.charCodeAt(at * 2) << 8) + bytes.charCodeAt(at * 2 + 1),
  );

/** `first [w w …]` and `first last w` (9.7.4.3). */
function readWidths(file: PdfFile, items: readonly Cos[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < items.length;) {
    const first = file.number(items[at]) ?? NaN;
    const second = file.get(items[at + 1]);
    if (second?.kind === 'array') {
      for (const [index, width] of second.items.entries()) widths.set(first + index, file.number(width) ?? NaN);
      at += 2;
      continue;
    }
    for (let cid = first; cid <= (file.number(second) ?? NaN); cid++)
      widths.set(cid, file.number(items[at + 2]) ?? NaN);
    at += 3;
  }
  return widths;
}

/** The mappings of a ToUnicode CMap (9.10.3): single characters and ranges. */
function readToUnicode(source: string): Map<number, string> {
  const map = new Map<number, string>();
  const parser = new CosParser(source);
  let operands: Cos[] = [];
  while (parser.more()) {
    const value = parser.value();
    if (value.kind !== 'operator') operands.push(value);
    else {
      if (value.name === 'endbfchar') readCharacters(operands, map);
      if (value.name === 'endbfrange') readRanges(operands, map);
      operands = [];
    }
  }
  return map;
}

const codeOf = (value: Cos | undefined): number =>
  value?.kind === 'string' && value.bytes.length === 2
    ? value.bytes.charCodeAt(0) * 256 + value.bytes.charCodeAt(1)
    : NaN;

const textOf = (value: Cos | undefined): string =>
  value?.kind === 'string' && value.bytes.length % 2 === 0
    ? Buffer.from(value.bytes, 'latin1').swap16().toString('utf16le')
    : '';

function readCharacters(operands: readonly Cos[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) map.set(codeOf(operands[at]), textOf(operands[at + 1]));
}

function readRanges(operands: readonly Cos[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last, to] = [codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2]];
    for (let code = first; code <= last; code++) {
      if (to?.kind === 'array') map.set(code, textOf(to.items[code - first]));
      else
        map.set(
          code,
          textOf(to).replace(/.$/su, (end) => String.fromCodePoint((end.codePointAt(0) ?? 0) + code - first)),
        );
    }
  }
}
