import type { CosDict } from '../cos.js';
import type { Annotation, Page, PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import type { Tag } from '../structure.js';

const ALLOWED = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink ' +
    'Popup FileAttachment Widget PrinterMark Watermark Redact'
  ).split(' '),
);

function* annotationsOf(
  pdf: PdfDocument,
  ...subtypes: readonly string[]
): Generator<Annotation & { readonly page: Page }> {
  for (const page of pdf.pages)
    for (const annotation of page.annotations)
      if (subtypes.length === 0 || subtypes.includes(annotation.subtype)) yield { ...annotation, page };
}

const nameOf = ({ id, subtype, page }: Annotation & { readonly page: Page }): string =>
  `${subtype} (object ${id ?? '?'}) on page ${page.number}`;

function* annotationsAreOfAllowedTypes(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) if (!ALLOWED.has(annotation.subtype)) yield nameOf(annotation);
}

function* annotationsHaveFlags(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf))
    if (annotation.subtype !== 'Popup' && pdf.file.number(annotation.dict, 'F') === undefined) yield nameOf(annotation);
}

const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW] = [1, 2, 4, 32, 256] as const;

/** Printed, and hidden from nobody. */
function* annotationsAreSeenAndPrinted(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    const flags = pdf.file.number(annotation.dict, 'F') ?? PRINT;
    if ((flags & (INVISIBLE | HIDDEN | PRINT | NO_VIEW | TOGGLE_NO_VIEW)) !== PRINT)
      yield `${nameOf(annotation)}: /F ${flags}`;
  }
}

/** All but links, and what has no extent. */
function* annotationsHaveAnAppearance(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    const [left, bottom, right, top] = pdf.file.array(annotation.dict, 'Rect').map((edge) => pdf.file.number(edge));
    const isPoint = left === right && bottom === top;
    if (['Link', 'Popup'].includes(annotation.subtype) || isPoint || annotation.dict.entries.has('AP')) continue;
    yield nameOf(annotation);
  }
}

/** One appearance, and that a stream. (No buttons here, which would have several.) */
function* appearancesAreOneStream(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    const appearance = pdf.file.dict(annotation.dict, 'AP');
    if (!annotation.dict.entries.has('AP')) continue;
    if ([...appearance.entries.keys()].join() !== 'N' || !pdf.file.object(appearance, 'N')?.stream)
      yield nameOf(annotation);
  }
}

/** The tag that owns an annotation: named by its /StructParent, and referring to it. */
function ownerOf(pdf: PdfDocument, { id, dict }: Annotation): Tag | undefined {
  const tag = pdf.tree.parentOf(pdf.file.number(dict, 'StructParent'));
  return tag && id !== undefined && tag.objects.includes(id) ? tag : undefined;
}

function* linksAreTagged(pdf: PdfDocument): Generator<string> {
  for (const link of annotationsOf(pdf, 'Link')) if (ownerOf(pdf, link)?.type !== 'Link') yield nameOf(link);
}

function* widgetsAreTagged(pdf: PdfDocument): Generator<string> {
  for (const widget of annotationsOf(pdf, 'Widget')) if (ownerOf(pdf, widget)?.type !== 'Form') yield nameOf(widget);
}

function* otherAnnotationsAreTagged(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    if (['Link', 'Widget', 'Popup', 'PrinterMark'].includes(annotation.subtype)) continue;
    if (ownerOf(pdf, annotation)?.type !== 'Annot') yield nameOf(annotation);
  }
}

function* linksSayWhereTheyLead(pdf: PdfDocument): Generator<string> {
  for (const link of annotationsOf(pdf, 'Link'))
    if (!pdf.file.string(link.dict, 'Contents')?.trim()) yield nameOf(link);
}

function* otherAnnotationsAreDescribed(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    if (['Link', 'Widget', 'Popup'].includes(annotation.subtype)) continue;
    const alternative = pdf.file.string(ownerOf(pdf, annotation)?.dict, 'Alt');
    if (!pdf.file.string(annotation.dict, 'Contents') && !alternative) yield nameOf(annotation);
  }
}

/** With the tabulator key one goes through a page as its tags are ordered. */
function* tabsFollowTheTags(pdf: PdfDocument): Generator<string> {
  for (const { number, dict, annotations } of pdf.pages)
    if (annotations.length > 0 && pdf.file.name(dict, 'Tabs') !== 'S') yield `page ${number} has no /Tabs /S`;
}

/** Its corners, left lower and right upper, are within the page. */
function* annotationsLieOnTheirPage(pdf: PdfDocument): Generator<string> {
  const numbers = (dict: CosDict, key: string) => pdf.file.array(dict, key).map((edge) => pdf.file.number(edge) ?? NaN);
  for (const annotation of annotationsOf(pdf)) {
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = numbers(annotation.dict, 'Rect');
    const [pageLeft = NaN, pageBottom = NaN, pageRight = NaN, pageTop = NaN] = numbers(
      annotation.page.dict,
      'MediaBox',
    );
    const isOn = left >= pageLeft && bottom >= pageBottom && right <= pageRight && top <= pageTop;
    if (!(left <= right && bottom <= top && isOn))
      yield `${nameOf(annotation)}: ${[left, bottom, right, top].join(' ')}`;
  }
}

/** What is drawn for an annotation: a form with its own box and resources. */
function* appearancesAreForms(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    const appearance = pdf.file.get(annotation.dict, 'AP', 'N');
    if (appearance === undefined) continue;
    const isForm = pdf.file.name(appearance, 'Subtype') === 'Form' && pdf.file.array(appearance, 'BBox').length === 4;
    if (!isForm || pdf.file.get(appearance, 'Resources') === undefined) yield nameOf(annotation);
  }
}

/** An annotation belongs to the page that lists it. */
function* annotationsKnowTheirPage(pdf: PdfDocument): Generator<string> {
  for (const annotation of annotationsOf(pdf)) {
    const page = pdf.file.object(annotation.dict, 'P');
    if (page && page.id !== annotation.page.object.id) yield nameOf(annotation);
  }
}

export const annotationRules: readonly Rule[] = [
  rule('A 6.3.1, UA 7.18.2', annotationsAreOfAllowedTypes),
  rule('A 6.3.2', annotationsHaveFlags),
  rule('A 6.3.2', annotationsAreSeenAndPrinted),
  rule('A 6.3.3', annotationsHaveAnAppearance),
  rule('A 6.3.3', appearancesAreOneStream),
  rule('UA 7.18.5', linksAreTagged),
  rule('UA 7.18.4', widgetsAreTagged),
  rule('UA 7.18.1', otherAnnotationsAreTagged),
  rule('UA 7.18.5', linksSayWhereTheyLead),
  rule('UA 7.18.1', otherAnnotationsAreDescribed),
  rule('UA 7.18.3', tabsFollowTheTags),
  rule('PDF 12.5.2', annotationsKnowTheirPage),
  rule('PDF 12.5.2', annotationsLieOnTheirPage),
  rule('PDF 12.5.5, A 6.2.2', appearancesAreForms),
];
