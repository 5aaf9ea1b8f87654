import { deflateSync } from 'node:zlib';
import type { FontFace } from './font-face.js';
import { glyphCode } from './font-face.js';
import type { Anchors } from './anchors.js';
import { destination, type Target } from './destination.js';
import type { PdfFile } from './pdf-file.js';
import { pdfString, points, reference } from './pdf-text.js';
import type { StructureElement, StructureTree } from './structure-tree.js';
import type { Fragment, Look } from './text-fragments.js';

/** Distances in points from the left and top edges. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Point = { readonly x: number; readonly y: number };

/** A height of a page, points from its top. */
export type Place = { readonly page: Target; readonly y: number };

/** What the pages of one document share. */
export type PageSetting = {
  readonly file: PdfFile;
  readonly tree: StructureTree;
  readonly width: number;
  readonly height: number;
  readonly resources: number;
  readonly anchors: Anchors;
  /** Glyphs drawn, by face: what has to be embedded. */
  readonly used: Map<FontFace, { readonly name: string; readonly glyphs: Uint8Array }>;
};

/** One page being drawn. y runs downwards, in points; text positions are baselines. */
export class PageCanvas {
  readonly id: number;
  private operators: string[] = [];
  /** Object numbers of the content streams written so far. */
  private readonly streams: number[] = [];
  private readonly contents: StructureElement[] = [];
  private readonly annotations: number[] = [];
  private open: StructureElement | 'artifact' | undefined;
  private font = '';
  private fill = '';

  constructor(private readonly setting: PageSetting) {
    this.id = setting.file.reserve();
  }

  get height(): number {
    return this.setting.height;
  }

  /** What follows belongs to this tag. A tag stays open over several calls, and closes when another one begins. */
  tag(element: StructureElement): void {
    if (this.open === element) return;
    this.close();
    this.open = element;
    element.addContent(this, this.contents.length);
    this.operators.push(`/${element.tag} <</MCID ${this.contents.length}>> BDC`);
    this.contents.push(element);
  }

  /** What follows is decoration, or repeats what was said before; not read aloud. */
  artifact(kind: 'Layout' | 'Pagination' | 'Footer' = 'Layout'): void {
    this.close();
    this.open = 'artifact';
    const type = kind === 'Footer' ? '<</Type/Pagination/Subtype/Footer>>' : `<</Type/${kind}>>`;
    this.operators.push(`/Artifact ${type} BDC`);
  }

  close(): void {
    if (this.open) this.operators.push('EMC');
    this.open = undefined;
  }

  /** Draws fragments of one look from x at the baseline, and returns their width without and with trailing space. */
  run(fragments: readonly Fragment[], x: number, baseline: number, endsLine: boolean): { ink: number; width: number } {
    const [first] = fragments;
    if (!first) return { ink: 0, width: 0 };
    const { look, face } = first;
    const use = this.use(face);
    const space = glyphCode(face.glyph(0x20));
    let [code, width, ink] = ['', 0, 0];
    for (const fragment of fragments) {
      code += fragment.run.code;
      for (const glyph of fragment.run.glyphs) use.glyphs[glyph] = 1;
      ink = width + fragment.width;
      width = ink + fragment.space;
      if (fragment.space > 0) code += space;
    }
    const hyphen = endsLine && fragments.at(-1)?.hyphen ? this.hyphen(face) : '';
    this.setFont(use.name, look);
    this.operators.push(
      `BT 1 0 0 1 ${points(x)} ${points(this.setting.height - baseline)} Tm [(${code})]TJ${hyphen} ET`,
    );
    if (look.underline) this.underline(x, baseline, endsLine ? ink : width, look);
    return { ink, width };
  }

  /** A hyphen of the line break, not of the text: read back as a soft hyphen. */
  private hyphen(face: FontFace): string {
    const glyph = face.glyph(0x2d);
    this.use(face).glyphs[glyph] = 1;
    return ` /Span <</ActualText<FEFF00AD>>> BDC (${glyphCode(glyph)})Tj EMC`;
  }

  private underline(x: number, baseline: number, width: number, { size, colour, underline }: Look): void {
    const y = points(this.setting.height - baseline - size * 0.16);
    const dash = underline === 'dashed' ? '[1.6 1.6] 0 d ' : '';
    this.operators.push(`q ${strokeColour(colour)} 0.5 w ${dash}${points(x)} ${y} m ${points(x + width)} ${y} l S Q`);
  }

  /** A horizontal or vertical hairline; call within `artifact()`. */
  rule(from: Point, to: Point, colour: string, weight: number): void {
    const { height } = this.setting;
    this.operators.push(
      `q ${strokeColour(colour)} ${points(weight)} w ${points(from.x)} ${points(height - from.y)} m ` +
        `${points(to.x)} ${points(height - to.y)} l S Q`,
    );
  }

  /** Lines of a pen with round ends, each through its points; a single point is a dot. */
  strokes(lines: readonly (readonly Point[])[], colour: string, weight: number): void {
    const at = ({ x, y }: Point) => `${points(x)} ${points(this.setting.height - y)}`;
    const paths = lines.flatMap(([first, ...rest]) => {
      if (!first) return [];
      const on = rest.length === 0 ? [first] : rest;
      return [`${at(first)} m`, ...on.map((point) => `${at(point)} l`)];
    });
    this.operators.push(`q ${strokeColour(colour)} ${points(weight)} w 1 J 1 j`, ...paths, 'S Q');
  }

  /** Where a box of this page is in PDF's own coordinates: left, bottom, right, top. */
  edges({ x, y, width, height }: Box): string {
    const top = this.setting.height - y;
    return [x, top - height, x + width, top].map(points).join(' ');
  }

  /** An annotation on this page, tied to a tag; `entries` without /Type, /Rect and /StructParent. */
  annotate(element: StructureElement, box: Box, entries: string, id = this.setting.file.reserve()): number {
    const { file, tree } = this.setting;
    file.object(
      `<</Type/Annot/Rect[${this.edges(box)}]/StructParent ${tree.registerAnnotation(element)}/P ${this.id} 0 R${entries}>>`,
      id,
    );
    element.addAnnotation(this, id);
    this.annotations.push(id);
    return id;
  }

  /** A link to a place in the document, or to an address (`#id` for a block of this document). */
  link(element: StructureElement, box: Box, target: Place | string, contents: string): void {
    this.annotate(element, box, `/Subtype/Link/Border[0 0 0]/F 4/Contents${pdfString(contents)}${this.action(target)}`);
  }

  private action(target: Place | string): string {
    if (typeof target !== 'string') return `/Dest${destination(target.page, target.y)}`;
    if (target.startsWith('#')) return `/Dest ${this.setting.anchors.destination(target.slice(1))}`;
    return `/A<</S/URI/URI${pdfString(encodeURI(decodeSafely(target)))}>>`;
  }

  /** Writes what was drawn so far, so that a long document holds one page at a time. Colour and font carry over. */
  flush(): void {
    this.close();
    const { file } = this.setting;
    const source = Buffer.from(this.operators.join('\n'), 'latin1');
    this.operators = [];
    if (source.length === 0) return;
    const isShort = source.length < 400;
    const data = isShort ? source : deflateSync(source, { level: 1 });
    this.streams.push(file.stream(data, isShort ? '' : '/Filter/FlateDecode'));
  }

  /** Writes the page, after its last drawing. */
  write(): void {
    this.flush();
    const { file, tree, width, height, resources } = this.setting;
    const annotations = this.annotations.map(reference).join(' ');
    file.object(
      `<</Type/Page/Parent ${file.pageTree} 0 R/MediaBox[0 0 ${width} ${height}]/Resources ${resources} 0 R` +
        `/Contents[${this.streams.map(reference).join(' ')}]/StructParents ${tree.registerContents(this.contents)}/Tabs/S` +
        `${annotations ? `/Annots[${annotations}]` : ''}>>`,
      this.id,
    );
  }

  private use(face: FontFace): { readonly name: string; readonly glyphs: Uint8Array } {
    const known = this.setting.used.get(face);
    if (known) return known;
    const use = { name: `F${this.setting.used.size + 1}`, glyphs: new Uint8Array(face.font.numGlyphs) };
    this.setting.used.set(face, use);
    return use;
  }

  private setFont(name: string, { size, colour }: Look): void {
    const font = `/${name} ${size} Tf`;
    if (font !== this.font) this.operators.push(font);
    this.font = font;
    if (colour !== this.fill) this.operators.push(fillColour(colour));
    this.fill = colour;
  }
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const components = (colour: string): string =>
  [1, 3, 5].map((at) => String(Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)).join(' ');
const cache = new Map<string, string>();
const fillColour = (colour: string): string => {
  const known = cache.get(colour) ?? `${components(colour)} rg`;
  cache.set(colour, known);
  return known;
};
const strokeColour = (colour: string): string => `${components(colour)} RG`;
