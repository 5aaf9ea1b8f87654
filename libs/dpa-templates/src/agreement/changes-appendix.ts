import type { ChangedClause, ChangedPart } from '../document/document-changes.js';
import type { Block, DocumentModel, Inline } from '../document/document.js';

/** The words of the appendix, in the document's language. */
export type AppendixWords = {
  readonly title: string;
  /** Paragraphs before the changes: since when, and what the appendix is not. */
  readonly lead: readonly string[];
  /** Before what is new, and before what has gone; brackets are put around both. */
  readonly added: string;
  readonly removed: string;
};

/**
 * The document with an appendix that tells what differs from an earlier one, for whoever reads it before signing. It
 * comes after the signatures and is no part of them: hash the document itself.
 */
export function withChangesAppendix(
  model: DocumentModel,
  clauses: readonly ChangedClause[],
  words: AppendixWords,
): DocumentModel {
  const lead = words.lead.map((text, index): Block => ({
    kind: 'paragraph',
    id: `changes-lead-${String(index + 1)}`,
    content: [{ text }],
  }));
  return {
    ...model,
    blocks: [
      ...model.blocks,
      { kind: 'page-break', id: 'changes-page' },
      { kind: 'heading', id: 'changes', level: 1, text: words.title },
      ...lead,
      ...clauses.flatMap((clause) => changeBlocks(clause, words)),
    ],
  };
}

function changeBlocks({ id, heading, passages }: ChangedClause, words: AppendixWords): Block[] {
  return [
    { kind: 'heading', id: `changes-${id}`, level: 2, text: heading },
    ...passages.map((parts, index) => passage(`changes-${id}-${String(index + 1)}`, parts, words)),
  ];
}

/** Of a list or a table only the items and rows that are not as they were: all of it stands in the document. */
function passage(id: string, parts: readonly ChangedPart[], words: AppendixWords): Block {
  const lines = linesOf(parts);
  const changed = lines.filter((line) => line.some(({ kind }) => kind !== 'same')).map((line) => runs(line, words));
  const [only = []] = changed;
  return lines.length === 1
    ? { kind: 'paragraph', id, content: only }
    : { kind: 'list', id, ordered: false, items: changed };
}

function linesOf(parts: readonly ChangedPart[]): ChangedPart[][] {
  const lines: ChangedPart[][] = [[]];
  for (const { text, kind } of parts)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ text: line, kind });
    }
  return lines;
}

/** Said in words and not by colour or line alone, so that it reads the same aloud, in print and on screen. */
function runs(line: readonly ChangedPart[], { added, removed }: AppendixWords): Inline[] {
  return line.flatMap(({ text, kind }, index): Inline[] => {
    if (kind === 'same') return [{ text }];
    const inner = text.trim();
    if (inner === '') return [{ text }];
    const before = text.slice(0, text.indexOf(inner));
    const after = text.slice(text.indexOf(inner) + inner.length);
    const gap: Inline[] = before === '' && isChange(line[index - 1]) ? [{ text: ' ' }] : [];
    return kind === 'added'
      ? [...gap, { text: `${before}[${added} ${inner}]${after}`, strong: true }]
      : [...gap, { text: `${before}[${removed} ${inner}]${after}`, emphasis: true }];
  });
}

/** What went and what came in its place stand apart. */
const isChange = (part: ChangedPart | undefined): boolean =>
  part !== undefined && part.kind !== 'same' && !/\s$/.test(part.text);
