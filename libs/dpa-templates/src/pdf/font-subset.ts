import type { FontFace } from './font-face.js';

/**
 * A TrueType file with the outlines of some glyphs only. Glyph numbers stay as they are, so that text encoded once
 * serves every document; what is left out is empty and compresses to nothing.
 * Tables as PDF 1.7, 9.9 asks for a CIDFontType2; the fonts carry no hinting programs.
 */
export function subsetFont(face: FontFace, glyphs: Iterable<number>): Buffer {
  const table = tables(face);
  const [head, hhea, maxp] = [Buffer.from(table('head')), Buffer.from(table('hhea')), Buffer.from(table('maxp'))];
  const longOffsets = head.readInt16BE(50) === 1;
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')];
  const start = (glyph: number) => (longOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const outline = (glyph: number) => glyf.subarray(start(glyph), start(glyph + 1));

  const kept = [...withParts(glyphs, outline)].sort((a, b) => a - b);
  const count = (kept.at(-1) ?? 0) + 1;
  const metrics = Buffer.alloc(count * 4);
  const offsets = Buffer.alloc((count + 1) * 4);
  const outlines: Buffer[] = [];
  let [length, next] = [0, 0];
  for (const glyph of kept) {
    for (; next <= glyph; next++) offsets.writeUInt32BE(length, next * 4);
    const data = outline(glyph);
    outlines.push(data, Buffer.alloc((4 - (data.length % 4)) % 4));
    length += data.length + ((4 - (data.length % 4)) % 4);
    hmtx.copy(metrics, glyph * 4, glyph * 4, glyph * 4 + 4);
  }
  offsets.writeUInt32BE(length, count * 4);
  head.writeInt16BE(1, 50);
  head.writeUInt32BE(0, 8);
  hhea.writeUInt16BE(count, 34);
  maxp.writeUInt16BE(count, 4);
  return assemble({ glyf: Buffer.concat(outlines), head, hhea, hmtx: metrics, loca: offsets, maxp });
}

const tables = (face: FontFace) => (tag: string) => {
  const entry = face.font.directory.tables[tag];
  if (!entry) throw new Error(`${face.name} has no ${tag} table`);
  return face.data.subarray(entry.offset, entry.offset + entry.length);
};

/** .notdef, the glyphs asked for and, of accented letters, the parts they are composed of (OpenType, glyf). */
function withParts(glyphs: Iterable<number>, outline: (glyph: number) => Buffer): Set<number> {
  const all = new Set<number>([0]);
  const waiting = [...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (all.has(glyph)) continue;
    all.add(glyph);
    const data = outline(glyph);
    if (data.length === 0 || data.readInt16BE(0) >= 0) continue;
    let [at, more] = [10, true];
    while (more) {
      const flags = data.readUInt16BE(at);
      waiting.push(data.readUInt16BE(at + 2));
      const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
      at += 4 + (flags & 0x01 ? 4 : 2) + scale;
      more = (flags & 0x20) !== 0;
    }
  }
  return all;
}

/** An sfnt file of tables given in tag order, with its checksums (OpenType, "Organization of an OpenType font"). */
function assemble(parts: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(parts);
  const power = Math.floor(Math.log2(entries.length));
  const header = Buffer.alloc(12 + entries.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(entries.length * 16 - 2 ** power * 16, 10);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [index, [tag, data]] of entries.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const at = 12 + index * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(padded), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    bodies.push(padded);
    offset += padded.length;
  }
  const file = Buffer.concat([header, ...bodies]);
  const headAt = header.readUInt32BE(12 + entries.findIndex(([tag]) => tag === 'head') * 16 + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
