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
    ...passages.map((parts, index): Block => ({
      kind: 'paragraph',
      id: `changes-${id}-${String(index + 1)}`,
      content: parts.map((part) => run(part, words)).filter(({ text }) => text !== ''),
    })),
  ];
}

/** Said in words and not by colour or line alone, so that it reads the same aloud, in print and on screen. */
function run({ text, kind }: ChangedPart, { added, removed }: AppendixWords): Inline {
  const line = text.replaceAll(/\s*\n\s*/g, ' · ');
  if (kind === 'same') return { text: line };
  const inner = line.trim();
  const [before, after] = [line.slice(0, line.indexOf(inner)), line.slice(line.indexOf(inner) + inner.length)];
  return kind === 'added'
    ? { text: `${before}[${added} ${inner}]${after}`, strong: true }
    : { text: `${before}[${removed} ${inner}]${after}`, emphasis: true };
}
