import { everyDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import { nameOf, STANDARD_TYPES } from '../structure.js';

function* documentIsMarked({ file, catalog }: PdfDocument): Generator<string> {
  if (!file.isTrue(catalog, 'MarkInfo', 'Marked')) yield '/MarkInfo /Marked is not true';
}

function* tagsAreNotSuspect({ file, catalog }: PdfDocument): Generator<string> {
  if (file.isTrue(catalog, 'MarkInfo', 'Suspects')) yield '/MarkInfo /Suspects is true';
}

function* tagsAreThere({ file, tree }: PdfDocument): Generator<string> {
  if (tree.tags.length === 0) yield 'there is no /StructTreeRoot, or nothing in it';
  else if (file.name(tree.root, 'Type') !== 'StructTreeRoot') yield '/StructTreeRoot is of another /Type';
}

/** Everything is in one Document. */
function* documentIsTheTopTag({ tree }: PdfDocument): Generator<string> {
  const types = tree.top.map(({ ownType }) => ownType);
  if (types.length > 0 && types.join() !== 'Document') yield `at the top: ${types.join(', ')}`;
}

function* typesAreStandard({ tree }: PdfDocument): Generator<string> {
  for (const tag of tree.tags) if (tag.type === undefined) yield nameOf(tag);
}

function* standardTypesKeepTheirMeaning({ tree }: PdfDocument): Generator<string> {
  for (const type of tree.roleMap.entries.keys())
    if (STANDARD_TYPES.has(type)) yield `${type} is mapped to something else`;
}

/** /P leads to the tag, or the root, that lists this one. */
function* tagsKnowTheirParent({ file, tree, catalog }: PdfDocument): Generator<string> {
  const root = file.object(catalog, 'StructTreeRoot')?.id;
  for (const tag of tree.tags) {
    const parent = file.object(tag.dict, 'P')?.id;
    if (parent === undefined || parent !== (tag.parent ? tag.parent.id : root)) yield nameOf(tag);
  }
}

function* languageIsKnown({ file, catalog }: PdfDocument): Generator<string> {
  if (!file.string(catalog, 'Lang')) yield 'the catalog has no /Lang';
}

const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** RFC 3066, in tags, in marked content and for the document. */
function* languagesAreTags({ file, contents }: PdfDocument): Generator<string> {
  const marks = contents.flatMap((content) => content.marks.flat().map(({ properties }) => properties));
  const dicts = [...file.objects.values()].flatMap(({ value }) => [...everyDict(value)]);
  for (const dict of [...dicts, ...marks]) {
    const given = file.string(dict, 'Lang');
    if (dict.entries.has('Lang') && given !== '' && !LANGUAGE.test(given ?? '')) yield `“${given ?? '?'}”`;
  }
}

function* windowsShowTheTitle({ file, catalog }: PdfDocument): Generator<string> {
  if (!file.isTrue(catalog, 'ViewerPreferences', 'DisplayDocTitle')) yield '/DisplayDocTitle is not true';
}

/** H1 comes first, and each heading is at most one level deeper than the one before it. */
function* headingsSkipNoLevel({ tree }: PdfDocument): Generator<string> {
  let before = 0;
  for (const tag of tree.ofType('H1', 'H2', 'H3', 'H4', 'H5', 'H6')) {
    const level = Number(tag.type?.slice(1));
    if (level > before + 1) yield `${nameOf(tag)} after level ${before}`;
    before = level;
  }
}

/** Numbered or not, one or the other. */
function* headingsAreOfOneKind({ tree }: PdfDocument): Generator<string> {
  if (tree.ofType('H').length > 0 && tree.tags.some(({ type }) => /^H[1-6]$/.test(type ?? ''))) yield 'both H and H1';
  for (const tag of tree.tags)
    if (tag.kids.filter(({ type }) => type === 'H').length > 1) yield `two H in ${nameOf(tag)}`;
}

function* picturesAreDescribed({ file, tree }: PdfDocument): Generator<string> {
  for (const tag of tree.ofType('Figure', 'Formula'))
    if (!file.string(tag.dict, 'Alt')?.trim() && !file.string(tag.dict, 'ActualText')?.trim()) yield nameOf(tag);
}

function* notesHaveTheirOwnId({ file, tree }: PdfDocument): Generator<string> {
  const seen = new Set<string>();
  for (const tag of tree.ofType('Note')) {
    const id = file.string(tag.dict, 'ID') ?? '';
    if (id === '' || seen.has(id)) yield nameOf(tag);
    seen.add(id);
  }
}

/** A heading, label, caption or link that says nothing is a stumbling block to whoever listens. */
function* landmarksSaySomething(pdf: PdfDocument): Generator<string> {
  for (const tag of pdf.tree.ofType('H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption', 'Link'))
    if (pdf.textOf(tag).trim() === '') yield nameOf(tag);
}

export const structureRules: readonly Rule[] = [
  rule('A 6.7.2, UA 7.1', documentIsMarked),
  rule('UA 7.1', tagsAreNotSuspect),
  rule('A 6.7.3.3, UA 7.1', tagsAreThere),
  rule('UA 7.1, PDF 14.8.4.2', documentIsTheTopTag),
  rule('A 6.7.3.4, UA 7.1', typesAreStandard),
  rule('UA 7.1', standardTypesKeepTheirMeaning),
  rule('UA 7.1', tagsKnowTheirParent),
  rule('UA 7.2', languageIsKnown),
  rule('A 6.7.4, UA 7.2', languagesAreTags),
  rule('UA 7.1', windowsShowTheTitle),
  rule('UA 7.4.2', headingsSkipNoLevel),
  rule('UA 7.4.4', headingsAreOfOneKind),
  rule('UA 7.3, UA 7.7', picturesAreDescribed),
  rule('UA 7.9', notesHaveTheirOwnId),
  rule('ours', landmarksSaySomething),
];
