import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';
import { attribute, nameOf, type Tag } from '../structure.js';

const kidTypes = ({ kids }: Tag): string => kids.map(({ type }) => type ?? '?').join(' ');

/** Tags that stand only within certain others (PDF 14.8.4.3). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};

/** Tags that hold nothing but certain others, in that order. */
const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^(Caption )?(L|LI)( (L|LI))*$/,
  LI: /^(Lbl|LBody)( (Lbl|LBody))*$/,
  Table: /^(Caption )?(TR( TR)*|(THead )?TBody( TBody)*( TFoot)?)( Caption)?$/,
  THead: /^TR( TR)*$/,
  TBody: /^TR( TR)*$/,
  TFoot: /^TR( TR)*$/,
  TR: /^(TH|TD)( (TH|TD))*$/,
  TOC: /^(Caption )?(TOC|TOCI)( (TOC|TOCI))*$/,
};

function* partsStandInTheirWhole({ tree }: PdfDocument): Generator<string> {
  for (const tag of tree.tags) {
    const parents = PARENTS[tag.type ?? ''];
    if (parents && !parents.includes(tag.parent?.type ?? ''))
      yield `${nameOf(tag)} in ${tag.parent?.type ?? 'nothing'}`;
  }
}

/** Lists, tables and contents hold their parts and nothing else; none is empty. */
function* wholesHoldTheirParts({ tree }: PdfDocument): Generator<string> {
  for (const tag of tree.tags) {
    const kids = KIDS[tag.type ?? ''];
    if (kids && (!kids.test(kidTypes(tag)) || tag.contents.length > 0))
      yield `${nameOf(tag)} of ${kidTypes(tag) || 'nothing'}`;
  }
}

const OWNERS = new Set(['Layout', 'List', 'PrintField', 'Table']);

/** An attribute counts only where its owner is named (PDF 14.7.5). */
function* attributesHaveAnOwner({ file, tree }: PdfDocument): Generator<string> {
  for (const tag of tree.tags) {
    const given = file.get(tag.dict, 'A');
    const owners =
      given?.kind === 'array' ? given.items.map((item) => file.dict(item)) : given ? [file.dict(given)] : [];
    for (const owner of owners)
      if (!OWNERS.has(file.name(owner, 'O') ?? '')) yield `${nameOf(tag)}: ${file.name(owner, 'O') ?? 'no /O'}`;
  }
}

const NUMBERINGS = new Set('Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha'.split(' '));

const MARKS = new Set(['None', 'Disc', 'Circle', 'Square']);

/** Values of /ListNumbering that there are (PDF 14.8.5.5). */
function* numberingsAreKnown({ file, tree }: PdfDocument): Generator<string> {
  for (const list of tree.ofType('L')) {
    const value = attribute(file, list, 'ListNumbering');
    const numbering = file.name(value);
    if (value && !MARKS.has(numbering ?? '') && !NUMBERINGS.has(numbering ?? ''))
      yield `${nameOf(list)}: ${numbering ?? '?'}`;
  }
}

const rowsOf = (table: Tag): Tag[] =>
  table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids.filter(({ type }) => type === 'TR')));

function span({ file }: PdfDocument, cell: Tag, name: 'ColSpan' | 'RowSpan'): number {
  return file.number(attribute(file, cell, name)) ?? 1;
}

/** Every row is as wide as the others, cells that go over several columns or rows counted. */
function* tablesAreEven(pdf: PdfDocument): Generator<string> {
  for (const table of pdf.tree.ofType('Table')) {
    const rows = rowsOf(table);
    const widths: number[] = rows.map(() => 0);
    for (const [index, row] of rows.entries())
      for (const cell of row.kids)
        for (let at = index; at < index + span(pdf, cell, 'RowSpan'); at++)
          widths[at] = (widths[at] ?? 0) + span(pdf, cell, 'ColSpan');
    if (new Set(widths).size > 1 || widths.length > rows.length)
      yield `${nameOf(table)}: rows of ${[...new Set(widths)].join(', ')}`;
  }
}

const SCOPES = new Set(['Row', 'Column', 'Both']);

function* headerCellsSayWhatTheyHead({ file, tree }: PdfDocument): Generator<string> {
  for (const cell of tree.ofType('TH'))
    if (!SCOPES.has(file.name(attribute(file, cell, 'Scope')) ?? '')) yield nameOf(cell);
}

function* tablesHaveHeaders({ tree }: PdfDocument): Generator<string> {
  for (const table of tree.ofType('Table'))
    if (!rowsOf(table).some(({ kids }) => kids.some(({ type }) => type === 'TH'))) yield nameOf(table);
}

/** A list whose labels count says how it counts. */
function* countingListsSaySo(pdf: PdfDocument): Generator<string> {
  const { file, tree } = pdf;
  for (const list of tree.ofType('L')) {
    const labels = list.kids.flatMap(({ kids }) =>
      kids.filter(({ type }) => type === 'Lbl').map((label) => pdf.textOf(label)),
    );
    const counts = labels.length > 0 && labels.every((label) => /^\s*\(?(\d+|[a-zA-Z])[.)]\s*$/.test(label));
    const numbering = file.name(attribute(file, list, 'ListNumbering')) ?? 'None';
    if (counts && !NUMBERINGS.has(numbering)) yield `${nameOf(list)}: ${numbering}, with “${labels[0] ?? ''}”`;
    if (!counts && NUMBERINGS.has(numbering)) yield `${nameOf(list)}: ${numbering}, with “${labels[0] ?? ''}”`;
  }
}

export const listAndTableRules: readonly Rule[] = [
  rule('UA 7.2', partsStandInTheirWhole),
  rule('UA 7.2', wholesHoldTheirParts),
  rule('UA 7.5', tablesAreEven),
  rule('UA 7.5', headerCellsSayWhatTheyHead),
  rule('UA 7.5', tablesHaveHeaders),
  rule('UA 7.6', countingListsSaySo),
  rule('PDF 14.7.5', attributesHaveAnOwner),
  rule('PDF 14.8.5.5', numberingsAreKnown),
];
