import type { Block, Inline } from '../document/document.js';
import { escapeHtml } from './escape-html.js';
import { renderInline } from './render-inline.js';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A table with caption and scopes, in a region that can be scrolled by keyboard. Each cell repeats its column's label in
 * `data-label`, so that a narrow screen can show rows as cards; an indented row has `doc-level-1`, `doc-level-2` …
 */
export function renderTable(table: Table): string {
  const id = escapeHtml(table.id);
  const head = table.columns
    .map(({ label, align }) => `<th scope="col"${end(align)}>${escapeHtml(label)}</th>`)
    .join('');
  const rows = table.rows.map((row, index) => renderRow(table, row, table.rowLevels?.[index] ?? 0)).join('');
  return (
    `<div class="doc-table" role="region" aria-labelledby="${id}-caption" tabindex="0"><table id="${id}">` +
    `<caption id="${id}-caption">${escapeHtml(table.caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
  );
}

function renderRow(table: Table, row: readonly (readonly Inline[])[], level: number): string {
  const cells = row.map((cell, index) => {
    const column = table.columns[index];
    const attributes = `${end(column?.align)} data-label="${escapeHtml(column?.label ?? '')}"`;
    const isHeader = table.rowHeader === true && index === 0;
    return isHeader
      ? `<th scope="row"${attributes}>${renderInline(cell)}</th>`
      : `<td${attributes}>${renderInline(cell)}</td>`;
  });
  return `<tr${level > 0 ? ` class="doc-level-${String(Math.min(level, 6))}"` : ''}>${cells.join('')}</tr>`;
}

function end(align: 'start' | 'end' | undefined): string {
  return align === 'end' ? ' class="doc-end"' : '';
}
