import { drop } from './block-pieces.js';
import { colours } from './design.js';
import type { Piece, Repeated } from './flow.js';
import type { Line } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import type { StructureElement } from './structure-tree.js';
import { TextSetting } from './text-setting.js';

export type Cell = {
  readonly element: StructureElement;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'start' | 'end';
};

export type RowOptions = {
  readonly leading: number;
  /** Space above the first and below the last line, points. */
  readonly padding: number;
  /** The hairline below: from, to, points from the left. */
  readonly rule: readonly [number, number];
  readonly before?: number;
  readonly after?: number;
  readonly keepWithNext?: boolean;
  readonly repeat?: Repeated;
};

/** Rows up to this many lines, a third of a page, are never broken. */
const WHOLE_LINES = 20;

/** A row of cells side by side. A tall one breaks between lines, all its cells at the same height; nothing is clipped. */
export function* rowPieces(cells: readonly Cell[], options: RowOptions): Generator<Piece> {
  const { leading, padding } = options;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const set = cells.map((cell) => ({ ...cell, text: new TextSetting(cell.element) }));
  const step = count <= WHOLE_LINES ? count : 1;
  for (let from = 0; from < count; from += step) {
    const [first, last] = [from === 0, from + step >= count];
    const lead = first ? padding : 0;
    const height = lead + step * leading + (last ? padding : 0);
    yield {
      height,
      before: first ? (options.before ?? 0) : 0,
      after: last ? (options.after ?? 0) : 0,
      keep: last ? (options.keepWithNext ?? false) : first || from + 2 * step >= count,
      ...(options.repeat ? { repeat: options.repeat } : {}),
      place: (page, top) => {
        for (const cell of set)
          for (const [row, line] of cell.lines.slice(from, from + step).entries())
            cell.text.line(page, line, startOf(cell, line), top + lead + row * leading + drop(cell.size, leading));
        if (last) hairline(page, options.rule, top + height);
      },
    };
  }
}

const startOf = ({ x, width, align }: Cell, line: Line): number => (align === 'end' ? x + width - line.width : x);

export function hairline(page: PageCanvas, [from, to]: readonly [number, number], y: number): void {
  page.artifact();
  page.rule({ x: from, y }, { x: to, y }, colours.hairline, 0.4);
}
