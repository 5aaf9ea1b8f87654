import { TemplateError } from './template-error.js';
import type { TemplatePart } from './template.js';

/** A block whose texts still hold slots and cross-references. */
export type RawBlock =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly level: 1 | 2;
      readonly number: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly id: string; readonly number?: string; readonly text: string }
  | { readonly kind: 'long-text' | 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'list'; readonly id: string; readonly ordered: boolean; readonly items: string[] }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      columns: { readonly label: string; readonly width: number }[];
      readonly rows: string[][];
    }
  | {
      readonly kind: 'facts';
      readonly id: string;
      readonly items: { readonly label: string; readonly value: string }[];
    };

/** `§ name {a, b}: text` and its kin: sign, name, letters, text. */
export const blockLine = /^(##|§|~~?|!|\|=|:=) ?([a-z][a-z0-9-]*)(?: \{([a-h](?:, ?[a-h])*)\})?(?:: ?(.*))?$/u;
const itemLine = /^([-+]) (.+)$/u;
const columnsLine = /^\|:(.*)\|\s*$/u;
const rowLine = /^\|(.*)\|\s*$/u;
const factLine = /^: ([^|]+) \| ?(.*)$/u;

/**
 * The rendered text of one part → blocks with ids and numbers. One line is one block (an indented line goes on from the
 * one above); the README lists the signs.
 * @throws TemplateError naming the part and the line
 */
export function parseLines(part: TemplatePart, rendered: string): readonly RawBlock[] {
  const reader = new PartReader(part);
  for (const [index, line] of joinContinuations(rendered).entries()) {
    if (line.trim() !== '') reader.read(line, index + 1);
  }
  return reader.blocks;
}

function joinContinuations(rendered: string): readonly string[] {
  return rendered.replace(/\n[ \t]+(?=\S)/g, ' ').split('\n');
}

class PartReader {
  readonly blocks: RawBlock[] = [];
  #sections = 0;
  #paragraphs = 0;
  #prefix: string;

  constructor(private readonly part: TemplatePart) {
    this.#prefix = part.number;
    this.blocks.push({ kind: 'heading', id: part.id, level: 1, number: part.number, text: part.heading });
  }

  read(line: string, number: number): void {
    const [, sign, name, , text = ''] = blockLine.exec(line) ?? [];
    if (sign !== undefined && name !== undefined) this.#begin(sign, `${this.part.id}-${name}`, text.trim());
    else if (!this.#continueBlock(line)) {
      const fault = { code: 'unreadable', part: this.part.id, line: number, subject: line.slice(0, 60) } as const;
      throw new TemplateError(`${this.part.id}, block ${String(number)}`, `cannot be read: ${fault.subject}`, fault);
    }
  }

  #begin(sign: string, id: string, text: string): void {
    if (sign === '##') {
      this.#sections += 1;
      this.#paragraphs = 0;
      this.#prefix = `${this.part.number}.${String(this.#sections)}`;
      this.blocks.push({ kind: 'heading', id, level: 2, number: this.#prefix, text });
    } else if (sign === '§') {
      this.#paragraphs += 1;
      this.blocks.push({ kind: 'paragraph', id, number: `${this.#prefix}.${String(this.#paragraphs)}`, text });
    } else if (sign === '~') this.blocks.push({ kind: 'paragraph', id, text });
    else if (sign === '~~') this.blocks.push({ kind: 'long-text', id, text });
    else if (sign === '!') this.blocks.push({ kind: 'note', id, text });
    else if (sign === '|=') this.blocks.push({ kind: 'table', id, caption: text, columns: [], rows: [] });
    else this.blocks.push({ kind: 'facts', id, items: [] });
  }

  /** Items, rows and facts belong to the block above them. */
  #continueBlock(line: string): boolean {
    const last = this.blocks.at(-1);
    const item = itemLine.exec(line);
    if (item && last) return this.#addItem(last, item[1] === '+', item[2] ?? '');
    if (last?.kind === 'table') return addToTable(last, line);
    const fact = factLine.exec(line);
    if (fact && last?.kind === 'facts') {
      const value = (fact[2] ?? '').trim();
      if (value !== '') last.items.push({ label: (fact[1] ?? '').trim(), value });
      return true;
    }
    return false;
  }

  #addItem(last: RawBlock, ordered: boolean, text: string): boolean {
    if (last.kind === 'list' && last.ordered === ordered) last.items.push(text);
    else if (last.kind === 'paragraph' || last.kind === 'heading') {
      this.blocks.push({ kind: 'list', id: `${last.id}-list`, ordered, items: [text] });
    } else return false;
    return true;
  }
}

function addToTable(table: Extract<RawBlock, { kind: 'table' }>, line: string): boolean {
  const columns = columnsLine.exec(line)?.[1];
  if (columns !== undefined) {
    table.columns = cells(columns).map((cell) => {
      const [, label = cell, percent = ''] = /^(.+) (\d+)$/u.exec(cell) ?? [];
      return { label, width: Number(percent) / 100 };
    });
    return Math.abs(table.columns.reduce((sum, { width }) => sum + width, 0) - 1) < 0.001;
  }
  const row = rowLine.exec(line)?.[1];
  if (row === undefined || cells(row).length !== table.columns.length) return false;
  table.rows.push([...cells(row)]);
  return true;
}

function cells(line: string): readonly string[] {
  return line.split('|').map((cell) => cell.trim());
}
