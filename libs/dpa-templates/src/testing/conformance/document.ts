import { ContentReader, type Content } from './content.js';
import { emptyDict, type CosDict } from './cos.js';
import { Fonts } from './fonts.js';
import { PdfFile, type PdfObject } from './pdf-file.js';
import { StructureTree, type Tag } from './structure.js';

export type Page = {
  /** From 1. */
  readonly number: number;
  readonly object: PdfObject;
  readonly dict: CosDict;
  readonly content: Content;
  readonly annotations: readonly Annotation[];
};

export type Annotation = { readonly id: number | undefined; readonly dict: CosDict; readonly subtype: string };

/** A PDF as the rules see it: its objects, and what pages, tags and fonts these make. */
export class PdfDocument {
  readonly file: PdfFile;
  readonly pages: readonly Page[];
  readonly tree: StructureTree;
  readonly fonts: Fonts;
  /** What is drawn on pages and by the appearances of annotations. */
  readonly contents: readonly Content[];
  /** Text by page and number of its mark. */
  private readonly markedText: ReadonlyMap<string, string>;

  /** Throws Unreadable. */
  constructor(readonly bytes: Uint8Array) {
    this.file = new PdfFile(bytes);
    this.pages = pagesOf(this.file).map((object, index) => readPage(this.file, object, index + 1));
    this.tree = new StructureTree(this.file);
    this.fonts = new Fonts(this.file);
    this.contents = [...this.pages.map(({ content }) => content), ...this.appearances()];
    this.markedText = this.readMarkedText();
  }

  get catalog(): CosDict {
    return this.file.catalog;
  }

  /** The metadata of the document, as text. */
  get xmp(): string | undefined {
    const bytes = this.file.content(this.file.object(this.catalog, 'Metadata'));
    return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1').toString('utf8');
  }

  /** What is read out of a tag: the text of its own content and of the tags within, in their order. */
  textOf(tag: Tag): string {
    const own = tag.contents.map(({ page, mcid }) => this.markedText.get(`${page ?? '?'} ${mcid}`) ?? '');
    return [...own, ...tag.kids.map((kid) => this.textOf(kid))].join('');
  }

  private appearances(): Content[] {
    return this.pages.flatMap(({ annotations }) =>
      annotations.flatMap(({ dict }) => {
        const object = this.file.object(this.file.get(dict, 'AP'), 'N');
        const source = this.file.content(object);
        if (source === undefined) return [];
        return [new ContentReader(this.file).read(source, this.file.dict(object?.value, 'Resources'))];
      }),
    );
  }

  private readMarkedText(): Map<string, string> {
    const texts = new Map<string, string>();
    for (const { object, content } of this.pages)
      for (const { text, marks } of content.painted) {
        const mcid = marks
          .map(({ properties }) => this.file.number(properties, 'MCID'))
          .find((one) => one !== undefined);
        if (!text || mcid === undefined) continue;
        const place = `${object.id} ${mcid}`;
        texts.set(place, (texts.get(place) ?? '') + this.fonts.textOf(text.font, text.bytes));
      }
    return texts;
  }

  /** Dictionaries that are objects of their own, with a number to name them by. */
  *dictsOfType(key: string, value: string): Generator<{ readonly id: number; readonly dict: CosDict }> {
    for (const { id, value: object } of this.file.objects.values())
      if (object.kind === 'dict' && this.file.name(object, key) === value) yield { id, dict: object };
  }
}

const DEEPEST = 32;

function pagesOf(file: PdfFile): PdfObject[] {
  const under = (node: PdfObject | undefined, depth: number): PdfObject[] => {
    if (!node || depth > DEEPEST) return [];
    if (file.name(node.value, 'Type') !== 'Pages') return [node];
    return file.array(node.value, 'Kids').flatMap((kid) => under(file.object(kid), depth + 1));
  };
  return under(file.object(file.catalog, 'Pages'), 0);
}

function readPage(file: PdfFile, object: PdfObject, number: number): Page {
  const dict = object.value.kind === 'dict' ? object.value : emptyDict;
  const contents = dict.entries.get('Contents');
  const streams = file.get(contents)?.kind === 'array' ? file.array(contents) : contents ? [contents] : [];
  const source = streams.map((stream) => file.content(file.object(stream)) ?? '').join('\n');
  const annotations = file.array(dict, 'Annots').map((one) => ({
    id: file.object(one)?.id,
    dict: file.dict(one),
    subtype: file.name(one, 'Subtype') ?? '',
  }));
  const content = new ContentReader(file).read(source, resourcesOf(file, dict));
  return { number, object, dict, content, annotations };
}

/** A page's resources, or those it inherits, as readers take them. */
function resourcesOf(file: PdfFile, page: CosDict): CosDict {
  const node = [page, file.dict(page, 'Parent'), file.dict(page, 'Parent', 'Parent')].find(({ entries }) =>
    entries.has('Resources'),
  );
  return file.dict(node, 'Resources');
}
