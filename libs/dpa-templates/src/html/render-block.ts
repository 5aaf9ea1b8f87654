import type { Block, SignatureParty } from '../document/document.js';
import { escapeHtml } from './escape-html.js';
import { renderDrawing } from './render-drawing.js';
import { renderInline } from './render-inline.js';
import { renderTable } from './render-table.js';

/** A heading's level in the page: the document's level 1 is `h2` at offset 1; no deeper than `h6`. */
export type HeadingLevels = { readonly headingOffset: number };

/** One block → HTML with the block's id as its anchor. */
export function renderBlock(block: Block, { headingOffset }: HeadingLevels): string {
  const id = `id="${escapeHtml(block.id)}"`;
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(Math.min(6, block.level + headingOffset))}`;
      const text = `<span class="doc-heading-text">${escapeHtml(block.text)}</span>`;
      return `<${tag} id="${headingId(block.id)}" class="doc-heading">${number(block.number)}${text}</${tag}>`;
    }
    case 'paragraph': {
      const kind = block.number === undefined ? 'doc-paragraph' : 'doc-paragraph doc-numbered';
      return `<p ${id} class="${kind}">${number(block.number)}<span class="doc-text">${renderInline(block.content)}</span></p>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${renderInline(item)}</li>`).join('');
      return `<${tag} ${id} class="doc-list">${items}</${tag}>`;
    }
    case 'table':
      return renderTable(block);
    case 'facts': {
      const facts = block.items.map(({ label, value }) => fact(label, renderInline(value))).join('');
      return `<dl ${id} class="doc-facts">${facts}</dl>`;
    }
    case 'note':
      return `<p ${id} class="doc-note">${renderInline(block.content)}</p>`;
    case 'signatures':
      return `<div ${id} class="doc-signatures">${block.parties.map(signature).join('')}</div>`;
    case 'page-break':
      return '';
  }
}

/** The anchor of a section is the block's own id; its heading needs one beside it, for `aria-labelledby`. */
export function headingId(id: string): string {
  return `${escapeHtml(id)}-heading`;
}

function number(value: string | undefined): string {
  return value === undefined ? '' : `<span class="doc-number">${escapeHtml(value)}</span> `;
}

function fact(label: string, value: string): string {
  return `<div class="doc-fact"><dt>${escapeHtml(label)}</dt><dd>${value}</dd></div>`;
}

function signature({ field, role, name, lines, drawing }: SignatureParty): string {
  const rows = [{ label: role, value: name }, ...lines].map(({ label, value }) => fact(label, escapeHtml(value)));
  if (drawing) rows.push(fact(drawing.label, renderDrawing(drawing)));
  return `<dl class="doc-signature doc-signature-${escapeHtml(field)}">${rows.join('')}</dl>`;
}
