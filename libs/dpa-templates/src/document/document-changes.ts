import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block, DocumentModel, Inline } from './document.js';

export type ChangedPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };
/** A clause, or a section of an annex, in which something changed, with the passages that did. */
export type ChangedClause = {
  readonly id: string;
  readonly heading: string;
  readonly passages: readonly (readonly ChangedPart[])[];
};

/**
 * What differs between two versions, clause by clause, in the order of the newer one. Blocks keep their ids across
 * versions, so a passage is compared with itself, however much was added above it.
 */
export function documentChanges(before: DocumentModel, after: DocumentModel): ChangedClause[] {
  const old = clausesOf(before);
  const fresh = clausesOf(after);
  const gone = [...old.keys()].filter((id) => !fresh.has(id));
  return [...fresh.keys(), ...gone].flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)];
    const passages = changedPassages(was?.texts ?? new Map(), is?.texts ?? new Map());
    return passages.length === 0 ? [] : [{ id, heading: (is ?? was)?.heading ?? '', passages }];
  });
}

type Clause = { readonly heading: string; readonly texts: Map<string, string> };

function clausesOf(model: DocumentModel): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  let current: Clause | undefined;
  for (const block of model.blocks) {
    if (block.kind === 'heading' && block.level <= 2) {
      current = { heading: [block.number, block.text].filter(Boolean).join(' '), texts: new Map() };
      clauses.set(block.id, current);
    }
    current?.texts.set(block.id, textOf(block));
  }
  return clauses;
}

function changedPassages(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): ChangedPart[][] {
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids
    .map((id) => [was.get(id) ?? '', is.get(id) ?? ''] as const)
    .filter(([before, after]) => before !== after)
    .map(([before, after]) => changedLines(before, after));
}

/** Items and rows are compared as wholes first: an added one is told as one, not woven into its neighbours. */
function changedLines(before: string, after: string): ChangedPart[] {
  if (before === '') return [part('added', after)];
  if (after === '') return [part('removed', before)];
  const lines: ChangedPart[][] = [];
  let gone: string[] = [];
  const settle = (come: readonly string[]): void => {
    if (gone.length === come.length) lines.push(...gone.map((line, index) => changedParts(line, come[index] ?? '')));
    else lines.push(...gone.map((text) => [part('removed', text)]), ...come.map((text) => [part('added', text)]));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (removed) gone = value;
    else if (added) settle(value);
    else {
      settle([]);
      lines.push(...value.map((text) => [part('same', text)]));
    }
  }
  settle([]);
  return joined(lines);
}

const part = (kind: ChangedPart['kind'], text: string): ChangedPart => ({ text, kind });

/** One passage again, its lines apart. */
function joined(lines: readonly (readonly ChangedPart[])[]): ChangedPart[] {
  const parts: ChangedPart[] = [];
  for (const next of lines.flatMap((line, index) => (index === 0 ? line : [part('same', '\n'), ...line]))) {
    const last = parts.at(-1);
    if (last?.kind === 'same' && next.kind === 'same') parts[parts.length - 1] = part('same', last.text + next.text);
    else if (next.text !== '') parts.push(next);
  }
  return parts;
}

/** Word by word, unless most words went: then the old passage whole and the new one whole, for a patchwork can't be read. */
function changedParts(before: string, after: string): ChangedPart[] {
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value),
  );
  const kept = lettersOf(parts.filter(({ kind }) => kind === 'same').map(({ text }) => text));
  if (kept * 2 >= Math.min(lettersOf([before]), lettersOf([after]))) return parts;
  return [part('removed', before), part('added', after)];
}

const lettersOf = (texts: readonly string[]): number => texts.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length;

const plain = (content: readonly Inline[]): string => content.map(({ text }) => text).join('');

/** A block's own words, one line an item; its number is not among them, so that renumbering is no change. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return plain(block.content);
    case 'list':
      return block.items.map(plain).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(plain).join(' · ')).join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${plain(value)}`).join('\n');
    case 'signatures':
    case 'page-break':
      return '';
  }
}
