import type { Block, DocumentModel } from '../document/document.js';
import { escapeHtml } from './escape-html.js';
import { headingId, renderBlock, type HeadingLevels } from './render-block.js';

/** A heading with the blocks under it, and the sections of deeper headings. */
type Section = { readonly heading?: Extract<Block, { kind: 'heading' }>; readonly content: (Block | Section)[] };

/**
 * A document → semantic HTML, everything escaped, no styles and no scripts; classes begin with `doc-`. The page gives the
 * `h1`: the document's title and cover facts come as a `header` without heading, its clauses as `section`s whose ids are
 * the block ids.
 * @param levels `headingOffset` 1 (default) makes clauses `h2` and sections `h3`
 */
export function renderHtml(model: DocumentModel, levels: HeadingLevels = { headingOffset: 1 }): string {
  const content = sectionsOf(model.blocks).content.map((part) => renderPart(part, levels));
  return `<article class="doc" lang="${model.locale}">${renderHeader(model)}${content.join('')}</article>`;
}

function renderHeader(model: DocumentModel): string {
  const subtitle = model.subtitle === undefined ? '' : `<p class="doc-subtitle">${escapeHtml(model.subtitle)}</p>`;
  const facts = model.cover
    .map(({ label, value }) => `<div class="doc-fact"><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('');
  const cover = facts === '' ? '' : `<dl class="doc-facts doc-cover">${facts}</dl>`;
  return `<header class="doc-header"><p class="doc-title">${escapeHtml(model.title)}</p>${subtitle}${cover}</header>`;
}

function sectionsOf(blocks: readonly Block[]): Section {
  const root: Section = { content: [] };
  const open: Section[] = [root];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (open.length > 1 && (open.at(-1)?.heading?.level ?? 0) >= block.level) open.pop();
      const section: Section = { heading: block, content: [] };
      (open.at(-1) ?? root).content.push(section);
      open.push(section);
    } else (open.at(-1) ?? root).content.push(block);
  }
  return root;
}

function renderPart(part: Block | Section, levels: HeadingLevels): string {
  if ('kind' in part) return renderBlock(part, levels);
  const { heading, content } = part;
  const inner = content.map((child) => renderPart(child, levels)).join('');
  if (!heading) return inner;
  const label = `id="${escapeHtml(heading.id)}" aria-labelledby="${headingId(heading.id)}"`;
  return `<section ${label} class="doc-section doc-section-${String(heading.level)}">${renderBlock(heading, levels)}${inner}</section>`;
}
