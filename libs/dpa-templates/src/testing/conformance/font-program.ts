/** An embedded TrueType program, as far as the rules need it (OpenType: head, hhea, hmtx, maxp, loca, glyf). */
export class FontProgram {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly glyphCount: number;
  /** What is wrong with the program itself; nothing when all its tables are there and end where they should. */
  readonly faults: readonly string[];
  private readonly unitsPerEm: number;
  private readonly metricCount: number;
  private readonly hasLongOffsets: boolean;

  constructor(private readonly bytes: Buffer) {
    this.tables = readDirectory(bytes);
    this.glyphCount = this.number('maxp', 4);
    this.unitsPerEm = this.number('head', 18);
    this.hasLongOffsets = this.number('head', 50) === 1;
    this.metricCount = this.number('hhea', 34);
    this.faults = this.findFaults();
  }

  private findFaults(): string[] {
    if (this.bytes.length < 12 || this.bytes.readUInt32BE(0) !== 0x00010000) return ['is no TrueType program'];
    const needed = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];
    const absent = needed.filter((name) => !this.tables.has(name)).map((name) => `has no ${name} table`);
    if (absent.length > 0) return absent;
    const offsets = (this.glyphCount + 1) * (this.hasLongOffsets ? 4 : 2);
    const metrics = this.metricCount * 4 + (this.glyphCount - this.metricCount) * 2;
    return [
      ...(this.table('loca').length < offsets ? ['has fewer places of glyphs than glyphs'] : []),
      ...(this.table('hmtx').length < metrics ? ['has fewer widths than glyphs'] : []),
      ...(this.offset(this.glyphCount) > this.table('glyf').length ? ['has glyphs beyond its end'] : []),
    ];
  }

  /** Thousandths of the font size. */
  width(glyph: number): number {
    const at = Math.min(glyph, this.metricCount - 1) * 4;
    return (this.number('hmtx', at) * 1000) / this.unitsPerEm;
  }

  hasOutline(glyph: number): boolean {
    return this.offset(glyph + 1) > this.offset(glyph);
  }

  private offset(glyph: number): number {
    const table = this.table('loca');
    if (this.hasLongOffsets) return table.length >= glyph * 4 + 4 ? table.readUInt32BE(glyph * 4) : 0;
    return this.number('loca', glyph * 2) * 2;
  }

  private number(name: string, at: number): number {
    const table = this.table(name);
    return table.length >= at + 2 ? table.readUInt16BE(at) : 0;
  }

  private table(name: string): Buffer {
    return this.tables.get(name) ?? Buffer.alloc(0);
  }
}

function readDirectory(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  const count = bytes.length >= 12 ? bytes.readUInt16BE(4) : 0;
  for (let at = 12; at < 12 + count * 16 && at + 16 <= bytes.length; at += 16) {
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (start + length <= bytes.length)
      tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + length));
  }
  return tables;
}
