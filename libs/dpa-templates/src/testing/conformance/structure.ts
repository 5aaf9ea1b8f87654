import type { Cos, CosDict } from './cos.js';
import type { PdfFile } from './pdf-file.js';

/** A tag. `type` is the standard type that its own is mapped to; undefined when there is none. */
export type Tag = {
  readonly id: number | undefined;
  readonly dict: CosDict;
  readonly ownType: string;
  readonly type: string | undefined;
  readonly parent: Tag | undefined;
  readonly kids: readonly Tag[];
  readonly contents: readonly MarkedContent[];
  /** Numbers of the annotations and forms it refers to. */
  readonly objects: readonly number[];
};

export type MarkedContent = { readonly page: number | undefined; readonly mcid: number };

/** ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

const DEEPEST = 200;

/** The tags of a document, from its top down (ISO 32000-1, 14.7.2). */
export class StructureTree {
  readonly root: CosDict;
  readonly roleMap: CosDict;
  readonly top: readonly Tag[];
  /** In reading order. */
  readonly tags: readonly Tag[];
  /** What is written for each key of the parent tree. */
  readonly parents: ReadonlyMap<number, Cos>;
  private readonly byId: ReadonlyMap<number | undefined, Tag>;

  constructor(private readonly file: PdfFile) {
    this.root = file.dict(file.catalog, 'StructTreeRoot');
    this.roleMap = file.dict(this.root, 'RoleMap');
    this.top = this.kidsOf(this.root, undefined, 0);
    this.tags = this.top.flatMap(withDescendants);
    this.byId = new Map(this.tags.map((tag) => [tag.id, tag]));
    this.parents = new Map(numbersOf(file, this.root.entries.get('ParentTree')));
  }

  ofType(...types: readonly string[]): Tag[] {
    return this.tags.filter(({ type }) => type !== undefined && types.includes(type));
  }

  /** The tag that a number of the parent tree leads to. */
  parentOf(key: number | undefined): Tag | undefined {
    const target = key === undefined ? undefined : this.parents.get(key);
    return target?.kind === 'reference' ? this.byId.get(target.id) : undefined;
  }

  /** Follows the role map to a standard type; undefined where it ends elsewhere, or never. */
  standardType(type: string): string | undefined {
    const seen = new Set<string>();
    let current: string | undefined = type;
    while (current !== undefined && !STANDARD_TYPES.has(current)) {
      if (seen.has(current)) return undefined;
      seen.add(current);
      current = this.file.name(this.roleMap, current);
    }
    return current;
  }

  private kidsOf(dict: CosDict, parent: Tag | undefined, depth: number): Tag[] {
    if (depth > DEEPEST) return [];
    return listOf(this.file, dict).flatMap((kid) => {
      const child = this.file.dict(kid);
      const type = this.file.name(child, 'S');
      return type === undefined ? [] : [this.tag(this.file.object(kid)?.id, child, type, parent, depth)];
    });
  }

  private tag(id: number | undefined, dict: CosDict, ownType: string, parent: Tag | undefined, depth: number): Tag {
    const kids: Tag[] = [];
    const page = this.file.object(dict, 'Pg')?.id;
    const items = listOf(this.file, dict);
    const contents = items.flatMap((item) => markedContentOf(this.file, item, page));
    const objects = items.flatMap((item) => this.file.object(this.file.get(item), 'Obj')?.id ?? []);
    const tag: Tag = { id, dict, ownType, type: this.standardType(ownType), parent, kids, contents, objects };
    kids.push(...this.kidsOf(dict, tag, depth + 1));
    return tag;
  }
}

const withDescendants = (tag: Tag): Tag[] => [tag, ...tag.kids.flatMap(withDescendants)];

function listOf(file: PdfFile, dict: CosDict): readonly Cos[] {
  const kids = dict.entries.get('K');
  if (kids === undefined) return [];
  return file.get(kids)?.kind === 'array' ? file.array(kids) : [kids];
}

function markedContentOf(file: PdfFile, item: Cos, page: number | undefined): MarkedContent[] {
  if (item.kind === 'number') return [{ page, mcid: item.value }];
  const mcid = file.number(item, 'MCID');
  return mcid === undefined ? [] : [{ page: file.object(file.get(item), 'Pg')?.id ?? page, mcid }];
}

/** Keys and values of a number tree (7.9.7). */
function* numbersOf(file: PdfFile, node: Cos | undefined, depth = 0): Generator<[number, Cos]> {
  if (depth > DEEPEST) return;
  for (const kid of file.array(node, 'Kids')) yield* numbersOf(file, kid, depth + 1);
  const pairs = file.array(node, 'Nums');
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [key, value] = [pairs[at], pairs[at + 1]];
    if (key?.kind === 'number' && value) yield [key.value, value];
  }
}

/** What an attribute of a tag says, whoever owns it; of several, the first. */
export function attribute(file: PdfFile, { dict }: Tag, name: string): Cos | undefined {
  const given = file.get(dict, 'A');
  const owners = given?.kind === 'array' ? given.items.map((item) => file.dict(item)) : [file.dict(given)];
  return owners.map((owner) => file.get(owner, name)).find((value) => value !== undefined);
}

/** How a fault names a tag. */
export const nameOf = ({ id, ownType }: Tag): string => `${ownType} (object ${id ?? '?'})`;
