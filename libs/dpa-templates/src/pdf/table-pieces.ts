import type { Block, Inline, TableColumn } from '../document/document.js';
import { drop, linePieces, plain } from './block-pieces.js';
import { cell, looks, sheet } from './design.js';
import type { Piece, Repeated } from './flow.js';
import { styled } from './inline-text.js';
import { breakLines, type Line } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import { UnprintableModel } from './pdf-errors.js';
import { rowPieces } from './row-pieces.js';
import type { StructureElement } from './structure-tree.js';
import { drawLine, TextSetting } from './text-setting.js';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Column = TableColumn & { readonly x: number; readonly measure: number };

const GUTTER = 10;
/** Tables of so few rows stay on one page; of longer ones, no row is left alone. */
const SMALL = 6;
/** Points that a company moves in under the one it works for, and how deep that goes. */
const INDENT = 9;
const MAX_LEVEL = 4;
const HEADER_LEADING = 11.5;
const HEADER_PADDING = 4.5;

/** Caption, header row (repeated on each page, for the eye only) and rows. */
export function* tablePieces(parent: StructureElement, block: TableBlock, accent: string): Generator<Piece> {
  const columns = placed(block);
  const table = parent.add('Table');
  if (block.caption !== '')
    yield* linePieces(table.add('Caption'), {
      lines: breakLines(plain(block.caption, looks.caption), sheet.full),
      x: sheet.margin,
      size: looks.caption.size,
      leading: 13,
      before: 12,
      after: 2,
      keepWithNext: true,
    });
  const header = headerRow(columns, accent);
  // Head and body of a table are never empty: without rows its header is just a row.
  const isEmpty = block.rows.length === 0;
  const labels = (isEmpty ? table : table.add('THead')).add('TR');
  const elements = columns.map(() => labels.add('TH', '/A<</O/Table/Scope/Column>>'));
  yield {
    height: header.height,
    before: 6,
    after: isEmpty ? 14 : 0,
    keep: !isEmpty,
    place: (page, top) => header.place(page, top, elements),
  };
  if (isEmpty) return;
  yield* bodyRows(table, block, columns, { height: header.height, place: (page, top) => header.place(page, top) });
}

function* bodyRows(
  table: StructureElement,
  block: TableBlock,
  columns: readonly Column[],
  repeat: Repeated,
): Generator<Piece> {
  const group = table.add('TBody');
  const rule = [sheet.margin, sheet.margin + sheet.full] as const;
  for (const [index, row] of block.rows.entries()) {
    const element = group.add('TR');
    const indent = INDENT * Math.min(block.rowLevels?.[index] ?? 0, MAX_LEVEL);
    const cells = columns.map((column, at) => ({
      ...column,
      x: column.x + (at === 0 ? indent : 0),
      width: column.measure - (at === 0 ? indent : 0),
      element: block.rowHeader && at === 0 ? element.add('TH', '/A<</O/Table/Scope/Row>>') : element.add('TD'),
      lines: cellLines(row[at] ?? [], column.measure - (at === 0 ? indent : 0)),
      size: cell.size,
    }));
    const { length } = block.rows;
    const keepWithNext = index < length - 1 && (length <= SMALL || index === 0 || index === length - 2);
    const after = index === length - 1 ? 14 : 0;
    yield* rowPieces(cells, { leading: cell.leading, padding: 4, rule, repeat, after, keepWithNext });
  }
}

const cellLines = (content: readonly Inline[], measure: number): readonly Line[] =>
  content.length === 0 ? [] : breakLines(styled(content, cell.size), measure);

function placed({ id, columns }: TableBlock): Column[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  if (columns.length === 0 || !(total > 0)) throw new UnprintableModel(`Table “${id}” has no columns with a width`);
  let x: number = sheet.margin;
  return columns.map((column, index) => {
    const width = (column.width / total) * sheet.full;
    const placedColumn = { ...column, x, measure: width - (index === columns.length - 1 ? 0 : GUTTER) };
    x += width;
    return placedColumn;
  });
}

/** Without elements it is drawn as an artifact: read once, seen on every page. */
function headerRow(columns: readonly Column[], accent: string) {
  const labels = columns.map(({ label, measure }) => breakLines(plain(label, looks.columnLabel), measure));
  const rows = Math.max(...labels.map(({ length }) => length));
  const height = rows * HEADER_LEADING + 2 * HEADER_PADDING;
  const place = (page: PageCanvas, top: number, elements?: readonly StructureElement[]) => {
    if (!elements) page.artifact('Pagination');
    for (const [index, lines] of labels.entries()) {
      const { x, measure, align } = columns[index] ?? { x: 0, measure: 0 };
      const element = elements?.[index];
      const text = element && new TextSetting(element);
      for (const [row, line] of lines.entries()) {
        const baseline =
          top + HEADER_PADDING + (rows - lines.length + row) * HEADER_LEADING + drop(8.5, HEADER_LEADING);
        const left = align === 'end' ? x + measure - line.width : x;
        if (text) text.line(page, line, left, baseline);
        else drawLine(page, line, left, baseline);
      }
    }
    page.artifact();
    page.rule({ x: sheet.margin, y: top + height }, { x: sheet.margin + sheet.full, y: top + height }, accent, 0.9);
  };
  return { height, place };
}
