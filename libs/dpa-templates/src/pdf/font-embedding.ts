import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FontFace } from './font-face.js';
import { subsetFont } from './font-subset.js';
import type { PdfFile } from './pdf-file.js';

/** Every document carries these glyphs of a font it uses, so that nearly all documents share one ready-made subset. */
const EVERYDAY =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyzÆØÅæøåÉéÜüÖöÄä§€–—’‘“”„…•·';

type Embedding = {
  readonly name: string;
  readonly file: Buffer;
  readonly fileLength: number;
  readonly widths: string;
  readonly toUnicode: Buffer;
};

type Prepared = {
  readonly everyday: ReadonlySet<number>;
  readonly ready: Map<string, Embedding>;
};

const MAX_READY = 32;
const prepared = new WeakMap<FontFace, Prepared>();

function prepare(face: FontFace): Prepared {
  const known = prepared.get(face);
  if (known) return known;
  const everyday = new Set<number>();
  for (const character of EVERYDAY) {
    const glyph = face.glyph(character.codePointAt(0) ?? 0);
    if (glyph !== 0) everyday.add(glyph);
  }
  const made = { everyday, ready: new Map<string, Embedding>() };
  prepared.set(face, made);
  return made;
}

/** Writes the font with at least the used glyphs and returns the object number of its Type0 font dictionary. */
export function embedFont(file: PdfFile, face: FontFace, used: Iterable<number>): number {
  const embedding = embeddingOf(face, used);
  const [scale, { bbox }] = [1000 / face.font.unitsPerEm, face.font];
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => Math.round(edge * scale)).join(' ');
  const fontFile = file.stream(embedding.file, `/Length1 ${embedding.fileLength}/Filter/FlateDecode`);
  const flags = 4 | (face.font.italicAngle === 0 ? 0 : 64);
  const descriptor = file.object(
    `<</Type/FontDescriptor/FontName/${embedding.name}/Flags ${flags}/FontBBox[${box}]` +
      `/ItalicAngle ${face.font.italicAngle}/Ascent ${face.ascent}/Descent ${face.descent}` +
      `/CapHeight ${face.font.capHeight * scale}/XHeight ${face.font.xHeight * scale}` +
      `/StemV ${Math.round(face.font['OS/2'].usWeightClass / 5)}/FontFile2 ${fontFile} 0 R>>`,
  );
  const descendant = file.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${embedding.name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R` +
      `/W[${embedding.widths}]/CIDToGIDMap/Identity>>`,
  );
  const toUnicode = file.stream(embedding.toUnicode, '/Filter/FlateDecode');
  return file.object(
    `<</Type/Font/Subtype/Type0/BaseFont/${embedding.name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  );
}

function embeddingOf(face: FontFace, used: Iterable<number>): Embedding {
  const { everyday, ready } = prepare(face);
  const extra = [...used].filter((glyph) => !everyday.has(glyph)).sort((a, b) => a - b);
  const key = extra.join(' ');
  const known = ready.get(key);
  if (known) return known;
  const made = makeEmbedding(
    face,
    [...everyday, ...extra].sort((a, b) => a - b),
  );
  if (ready.size >= MAX_READY) ready.clear();
  ready.set(key, made);
  return made;
}

function makeEmbedding(face: FontFace, glyphs: readonly number[]): Embedding {
  const file = subsetFont(face, glyphs);
  const digest = createHash('sha256').update(file).digest();
  const tag = Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
  return {
    name: `${tag}+${face.font.postscriptName}`,
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    widths: `0[${face.advance(0)}]` + glyphs.map((glyph) => `${glyph}[${face.advance(glyph)}]`).join(''),
    toUnicode: deflateSync(toUnicodeMap(face, glyphs)),
  };
}

/** PDF 1.7, 9.10.3: at most 100 entries in a block. */
function toUnicodeMap(face: FontFace, glyphs: readonly number[]): Buffer {
  const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');
  const utf16 = (codePoint: number) =>
    Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, at) => hex(String.fromCodePoint(codePoint).charCodeAt(at)));
  const lines = glyphs.map((glyph) => `<${hex(glyph)}> <${utf16(face.codePointOf(glyph)).join('')}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => {
    const entries = lines.slice(block * 100, block * 100 + 100);
    return `${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar`;
  });
  return Buffer.from(
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n' +
      '/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n' +
      `1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${blocks.join('\n')}\n` +
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
    'latin1',
  );
}
