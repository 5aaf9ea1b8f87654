import type { Inline } from '../document/document.js';
import { escapeHtml } from './escape-html.js';

/** Where a link in a document may lead: within it, or openly elsewhere; never to a script. */
const allowedLink = /^(#[\w-]+|https:\/\/\S+|mailto:\S+)$/;

/** Runs → HTML, everything escaped. A link of another kind than anchor, https or mailto is shown as text. */
export function renderInline(runs: readonly Inline[]): string {
  return runs.map(renderRun).join('');
}

function renderRun(run: Inline): string {
  let html = escapeHtml(run.text);
  if (run.emphasis) html = `<em>${html}</em>`;
  if (run.strong) html = `<strong>${html}</strong>`;
  if (run.missing) html = `<mark class="doc-missing">${html}</mark>`;
  return run.href !== undefined && allowedLink.test(run.href)
    ? `<a class="doc-link" href="${escapeHtml(run.href)}">${html}</a>`
    : html;
}
