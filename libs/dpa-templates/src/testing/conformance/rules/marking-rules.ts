import type { Mark } from '../content.js';
import type { Page, PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import { nameOf, type Tag } from '../structure.js';

const mcidOf = ({ file }: PdfDocument, { properties }: Mark): number | undefined => file.number(properties, 'MCID');

/** What is drawn belongs to a tag, or is an artifact. */
function* everythingDrawnIsMarked(pdf: PdfDocument): Generator<string> {
  for (const { number, content } of pdf.pages) {
    const bare = content.painted.filter(
      ({ marks }) => !marks.some((mark) => mark.tag === 'Artifact' || mcidOf(pdf, mark) !== undefined),
    );
    if (bare.length > 0) yield `page ${number}: ${bare.length} times, first by ${bare[0]?.operator ?? ''}`;
  }
}

function* artifactsAndTagsAreApart(pdf: PdfDocument): Generator<string> {
  for (const { number, content } of pdf.pages)
    for (const marks of content.marks) {
      const kinds = marks.map((mark) => (mark.tag === 'Artifact' ? 'A' : mcidOf(pdf, mark) === undefined ? '' : 'T'));
      const last = kinds.at(-1) ?? '';
      const before = kinds.slice(0, -1).join('');
      if ((last === 'A' && before.includes('T')) || (last === 'T' && before !== ''))
        yield `page ${number}: ${last} in ${before}`;
    }
}

/** Marks of a page by their number; a number is used once. */
function* numbersAreUniqueOnAPage(pdf: PdfDocument): Generator<string> {
  for (const page of pdf.pages) {
    const all = mcidsOf(pdf, page);
    const doubled = all.find((mcid, index) => all.indexOf(mcid) !== index);
    if (doubled !== undefined) yield `page ${page.number}: MCID ${doubled} twice`;
  }
}

function mcidsOf(pdf: PdfDocument, { content }: Page): number[] {
  return content.marks.flatMap((marks) => {
    const last = marks.at(-1);
    return (last && mcidOf(pdf, last)) ?? [];
  });
}

const placeOf = (page: number | undefined, mcid: number): string => `${page ?? '?'} ${mcid}`;

function claims({ tree }: PdfDocument): Map<string, Tag[]> {
  const claimed = new Map<string, Tag[]>();
  for (const tag of tree.tags)
    for (const { page, mcid } of tag.contents) {
      const place = placeOf(page, mcid);
      claimed.set(place, [...(claimed.get(place) ?? []), tag]);
    }
  return claimed;
}

/** Each marked stretch of a page is content of exactly one tag. */
function* markedContentIsInTheTree(pdf: PdfDocument): Generator<string> {
  const claimed = claims(pdf);
  for (const page of pdf.pages)
    for (const mcid of new Set(mcidsOf(pdf, page))) {
      const owners = claimed.get(placeOf(page.object.id, mcid)) ?? [];
      if (owners.length !== 1) yield `page ${page.number}, MCID ${mcid}: in ${owners.length} tags`;
    }
}

/** What a tag claims as its content is there. */
function* contentOfTagsExists(pdf: PdfDocument): Generator<string> {
  const there = new Set(pdf.pages.flatMap((page) => mcidsOf(pdf, page).map((mcid) => placeOf(page.object.id, mcid))));
  for (const tag of pdf.tree.tags)
    for (const { page, mcid } of tag.contents)
      if (!there.has(placeOf(page, mcid))) yield `${nameOf(tag)}: MCID ${mcid}`;
}

/** The way back: from a marked stretch by the parent tree to the tag whose content it is (PDF 14.7.4.4). */
function* parentTreeLeadsBack(pdf: PdfDocument): Generator<string> {
  const { file, tree } = pdf;
  const claimed = claims(pdf);
  for (const page of pdf.pages) {
    const listed = file.array(tree.parents.get(file.number(page.dict, 'StructParents') ?? NaN));
    for (const mcid of mcidsOf(pdf, page)) {
      const owners = claimed.get(placeOf(page.object.id, mcid)) ?? [];
      const back = file.object(listed[mcid])?.id;
      if (owners.length > 0 && !owners.some(({ id }) => id === back))
        yield `page ${page.number}, MCID ${mcid}: to ${back ?? 'nothing'}, not ${owners.map(nameOf).join()}`;
    }
  }
}

/** No key of the parent tree is used twice, and the next one to be given is free. */
function* parentTreeKeysAreUnique({ file, tree, pages }: PdfDocument): Generator<string> {
  const keys = pages.flatMap(({ dict, annotations }) => [
    file.number(dict, 'StructParents') ?? [],
    ...annotations.map((annotation) => file.number(annotation.dict, 'StructParent') ?? []),
  ]);
  const all = keys.flat();
  const doubled = all.find((key, index) => all.indexOf(key) !== index);
  if (doubled !== undefined) yield `key ${doubled} twice`;
  const next = file.number(tree.root, 'ParentTreeNextKey');
  if (next !== undefined && [...tree.parents.keys()].some((key) => key >= next))
    yield `/ParentTreeNextKey ${next} is taken`;
}

/** What a tag says it is, is what its content is marked as on the page. */
function* marksAreNamedLikeTheirTag(pdf: PdfDocument): Generator<string> {
  const claimed = claims(pdf);
  for (const page of pdf.pages)
    for (const marks of page.content.marks) {
      const mark = marks.at(-1);
      const mcid = mark && mcidOf(pdf, mark);
      const owner = mcid === undefined ? undefined : claimed.get(placeOf(page.object.id, mcid))?.[0];
      if (owner && mark && owner.ownType !== mark.tag)
        yield `page ${page.number}, MCID ${mcid ?? ''}: ${mark.tag} of ${nameOf(owner)}`;
    }
}

/** Objects that tags refer to are annotations of a page. */
function* objectsOfTagsExist({ tree, pages }: PdfDocument): Generator<string> {
  const there = new Set(pages.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
  for (const tag of tree.tags) for (const id of tag.objects) if (!there.has(id)) yield `${nameOf(tag)}: object ${id}`;
}

/** The kids of a tag that are dictionaries say what they are: another tag, or a reference (PDF 14.7.4). */
function* referencesSayWhatTheyAre({ file, tree }: PdfDocument): Generator<string> {
  for (const tag of tree.tags)
    for (const kid of file.array(tag.dict, 'K')) {
      const dict = file.dict(kid);
      const wanted = dict.entries.has('Obj') ? 'OBJR' : dict.entries.has('MCID') ? 'MCR' : undefined;
      if (wanted !== undefined && file.name(dict, 'Type') !== wanted) yield nameOf(tag);
    }
}

export const markingRules: readonly Rule[] = [
  rule('UA 7.1, A 6.7.3.2', everythingDrawnIsMarked),
  rule('UA 7.1', artifactsAndTagsAreApart),
  rule('PDF 14.7.4.2', numbersAreUniqueOnAPage),
  rule('UA 7.1, PDF 14.7.4', markedContentIsInTheTree),
  rule('PDF 14.7.4.2', contentOfTagsExists),
  rule('PDF 14.7.4.4', parentTreeLeadsBack),
  rule('PDF 14.7.4.4', parentTreeKeysAreUnique),
  rule('ours', marksAreNamedLikeTheirTag),
  rule('PDF 14.7.4.3', objectsOfTagsExist),
  rule('PDF 14.7.4', referencesSayWhatTheyAre),
];
