import { catalogueOf } from '../catalogue/catalogue.js';
import type { Block, DocumentModel } from '../document/document.js';
import { escapeHtml } from './escape-html.js';

type Heading = Extract<Block, { kind: 'heading' }>;

/**
 * Table of contents as a `nav` of nested lists: clauses and annexes, and the sections of an annex under it.
 * The numbers are in the text: style the lists with `list-style: none`.
 */
export function renderContentsHtml(model: DocumentModel): string {
  const headings = model.blocks.filter((block): block is Heading => block.kind === 'heading');
  const label = escapeHtml(catalogueOf(model.locale).html.contents);
  const entries = headings
    .map((heading, index) => ({ heading, under: sectionsUnder(headings, index) }))
    .filter(({ heading }) => heading.level === 1)
    .map(({ heading, under }) => entry(heading, under));
  return `<nav class="doc-contents" lang="${model.locale}" aria-label="${label}"><ol role="list">${entries.join('')}</ol></nav>`;
}

function sectionsUnder(headings: readonly Heading[], index: number): readonly Heading[] {
  const next = headings.findIndex(({ level }, at) => at > index && level === 1);
  return headings.slice(index + 1, next === -1 ? undefined : next).filter(({ level }) => level === 2);
}

function entry(heading: Heading, under: readonly Heading[]): string {
  const nested =
    under.length === 0 ? '' : `<ol role="list">${under.map((section) => entry(section, [])).join('')}</ol>`;
  const number = heading.number === undefined ? '' : `<span class="doc-number">${escapeHtml(heading.number)}</span> `;
  return `<li><a href="#${escapeHtml(heading.id)}">${number}${escapeHtml(heading.text)}</a>${nested}</li>`;
}
