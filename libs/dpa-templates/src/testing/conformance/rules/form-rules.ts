import type { Cos, CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import { attribute, nameOf } from '../structure.js';

type Field = { readonly id: number | undefined; readonly dict: CosDict };

const DEEPEST = 16;

/** Fields and those beneath them. */
export function* fieldsOf({ file, catalog }: PdfDocument): Generator<Field> {
  function* under(value: Cos, depth: number): Generator<Field> {
    const dict = file.dict(value);
    yield { id: file.object(value)?.id, dict };
    if (depth < DEEPEST) for (const kid of file.array(dict, 'Kids')) yield* under(kid, depth + 1);
  }
  for (const field of file.array(catalog, 'AcroForm', 'Fields')) yield* under(field, 0);
}

function* nothingIsLeftToRedraw({ file, catalog }: PdfDocument): Generator<string> {
  if (file.isTrue(catalog, 'AcroForm', 'NeedAppearances')) yield '/NeedAppearances is true';
}

function* formsAreNotXfa({ file, catalog }: PdfDocument): Generator<string> {
  if (file.get(catalog, 'AcroForm', 'XFA') !== undefined) yield 'the form has /XFA';
  if (file.isTrue(catalog, 'NeedsRendering')) yield 'the catalog has /NeedsRendering';
}

function* fieldsDoNothing(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of fieldsOf(pdf))
    for (const key of ['A', 'AA']) if (dict.entries.has(key)) yield `field ${id ?? '?'} has /${key}`;
}

/** What a screen reader says of the field. */
function* fieldsAreDescribed(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of fieldsOf(pdf))
    if (!pdf.file.string(dict, 'TU')?.trim()) yield `field ${id ?? '?'} has no /TU`;
}

/** All are for signatures: ours have no others. */
function* fieldsAreForSignatures(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of fieldsOf(pdf)) {
    const type = pdf.file.name(dict, 'FT');
    if (type !== 'Sig') yield `field ${id ?? '?'}: ${type ?? 'no /FT'}`;
  }
}

function* fieldNamesAreUnique(pdf: PdfDocument): Generator<string> {
  const seen = new Set<string>();
  for (const { id, dict } of fieldsOf(pdf)) {
    const name = pdf.file.string(dict, 'T') ?? '';
    if (name === '' || seen.has(name)) yield `field ${id ?? '?'} is named “${name}”`;
    seen.add(name);
  }
}

/** Every widget on a page is a field of the form, and every field is on a page. */
function* widgetsAreFields(pdf: PdfDocument): Generator<string> {
  const fields = new Set([...fieldsOf(pdf)].map(({ id }) => id));
  const widgets = new Set(
    pdf.pages.flatMap(({ annotations }) =>
      annotations.filter(({ subtype }) => subtype === 'Widget').map(({ id }) => id),
    ),
  );
  for (const id of widgets) if (!fields.has(id)) yield `widget ${id ?? '?'} is not in the form`;
  for (const id of fields) if (!widgets.has(id)) yield `field ${id ?? '?'} is on no page`;
}

/** Without a Role, a Form tag is its widget and nothing else. */
function* formTagsHoldOneWidget(pdf: PdfDocument): Generator<string> {
  for (const tag of pdf.tree.ofType('Form')) {
    const count = tag.objects.length + tag.kids.length + tag.contents.length;
    if (attribute(pdf.file, tag, 'Role') === undefined && (count !== 1 || tag.objects.length !== 1)) yield nameOf(tag);
  }
}

export const formRules: readonly Rule[] = [
  rule('A 6.4.1', nothingIsLeftToRedraw),
  rule('A 6.4.2, UA 7.15', formsAreNotXfa),
  rule('A 6.4.1', fieldsDoNothing),
  rule('UA 7.18.1', fieldsAreDescribed),
  rule('ours', fieldsAreForSignatures),
  rule('PDF 12.7.3.2', fieldNamesAreUnique),
  rule('PDF 12.7.2', widgetsAreFields),
  rule('UA 7.18.4', formTagsHoldOneWidget),
];
