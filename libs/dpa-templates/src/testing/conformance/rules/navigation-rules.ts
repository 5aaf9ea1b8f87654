import type { Cos, CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

/** PDF 12.3.2.2, Table 151. */
const VIEWS = new Set(['XYZ', 'Fit', 'FitH', 'FitV', 'FitR', 'FitB', 'FitBH', 'FitBV']);

/** A destination that is an array, with the page it names first (PDF 12.3.2.2). */
function leadsToAPage({ file, pages }: PdfDocument, destination: Cos | undefined): boolean {
  const [page, view] = file.array(destination);
  const target = file.object(page)?.id;
  return view?.kind === 'name' && VIEWS.has(view.name) && pages.some(({ object }) => object.id === target);
}

function* linksLeadSomewhere(pdf: PdfDocument): Generator<string> {
  for (const { number, annotations } of pdf.pages)
    for (const { id, subtype, dict } of annotations) {
      if (subtype !== 'Link') continue;
      const action = pdf.file.name(dict, 'A', 'S');
      const destination = action === 'GoTo' ? pdf.file.get(dict, 'A', 'D') : pdf.file.get(dict, 'Dest');
      const isWithin = action === undefined || action === 'GoTo';
      if (isWithin && !leadsToAPage(pdf, destination)) yield `link ${id ?? '?'} on page ${number}`;
    }
}

type Bookmark = { readonly id: number; readonly dict: CosDict; readonly kids: readonly Bookmark[] };

/** The bookmarks below one, from /First by /Next; stops where it has been before. */
function bookmarksIn(pdf: PdfDocument, parent: CosDict, seen: Set<number>): Bookmark[] {
  const found: Bookmark[] = [];
  for (
    let next = pdf.file.object(parent, 'First');
    next && !seen.has(next.id);
    next = pdf.file.object(next.value, 'Next')
  ) {
    seen.add(next.id);
    const dict = pdf.file.dict(next.value);
    found.push({ id: next.id, dict, kids: bookmarksIn(pdf, dict, seen) });
  }
  return found;
}

const flat = (bookmark: Bookmark): Bookmark[] => [bookmark, ...bookmark.kids.flatMap(flat)];

function outlineOf(pdf: PdfDocument): { readonly root: CosDict; readonly top: readonly Bookmark[] } {
  const root = pdf.file.dict(pdf.catalog, 'Outlines');
  return { root, top: bookmarksIn(pdf, root, new Set()) };
}

function* bookmarksLeadSomewhere(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of outlineOf(pdf).top.flatMap(flat)) {
    const title = pdf.file.get(dict, 'Title');
    if (title?.kind !== 'string' || title.bytes.trim() === '') yield `bookmark ${id} has no title`;
    if (!leadsToAPage(pdf, pdf.file.get(dict, 'Dest') ?? pdf.file.get(dict, 'A', 'D')))
      yield `bookmark ${id} leads nowhere`;
  }
}

/** Forward, back, up, and how many are open (PDF 12.3.3). */
function* bookmarksAreLinked(pdf: PdfDocument): Generator<string> {
  const { root, top } = outlineOf(pdf);
  const rootId = pdf.file.object(pdf.catalog, 'Outlines')?.id;
  function* siblings(list: readonly Bookmark[], parent: number | undefined, dict: CosDict): Generator<string> {
    if (pdf.file.object(dict, 'Last')?.id !== list.at(-1)?.id) yield `/Last of ${parent ?? '?'}`;
    for (const [index, one] of list.entries()) {
      if (pdf.file.object(one.dict, 'Parent')?.id !== parent) yield `/Parent of bookmark ${one.id}`;
      if (pdf.file.object(one.dict, 'Prev')?.id !== list[index - 1]?.id) yield `/Prev of bookmark ${one.id}`;
      yield* siblings(one.kids, one.id, one.dict);
    }
  }
  if (rootId === undefined) return;
  yield* siblings(top, rootId, root);
  for (const one of top.flatMap(flat))
    if (one.kids.length > 0 && Math.abs(pdf.file.number(one.dict, 'Count') ?? 0) < one.kids.length)
      yield `/Count of ${one.id}`;
}

/** A document of several headings can be leafed through by them. */
function* headingsAreBookmarked(pdf: PdfDocument): Generator<string> {
  const bookmarks = outlineOf(pdf).top.flatMap(flat).length;
  const headings = pdf.tree.tags.filter(({ type }) => /^H[1-6]$/.test(type ?? '')).length;
  if (headings > 2 && bookmarks === 0) yield `${headings} headings and no bookmarks`;
}

/** /Count of the page tree, and each page's way up to it (PDF 7.7.3). */
function* pagesAreCounted(pdf: PdfDocument): Generator<string> {
  const { file, pages, catalog } = pdf;
  const count = file.number(catalog, 'Pages', 'Count');
  if (file.name(catalog, 'Type') !== 'Catalog') yield 'the catalog has no /Type';
  if (count !== pages.length || pages.length === 0) yield `/Count ${count ?? '?'}, but ${pages.length} pages`;
  for (const { number, dict } of pages) {
    if (file.name(dict, 'Type') !== 'Page') yield `page ${number} is no /Page`;
    if (file.name(dict, 'Parent', 'Type') !== 'Pages') yield `page ${number} has no /Parent`;
  }
}

export const navigationRules: readonly Rule[] = [
  rule('PDF 12.3.2.2', linksLeadSomewhere),
  rule('PDF 12.3.2.2, 12.3.3', bookmarksLeadSomewhere),
  rule('PDF 12.3.3', bookmarksAreLinked),
  rule('UA 7.17', headingsAreBookmarked),
  rule('PDF 7.7.3', pagesAreCounted),
];
