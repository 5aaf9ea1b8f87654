import type { SignatureParty } from '../document/document.js';
import { DRAWING_BOX } from '../document/drawn-signature.js';
import { escapeHtml } from './escape-html.js';

/** As lines, with attributes alone: the pages allow no inline style. A stroke of one point is a dot. */
export function renderDrawing({ text, strokes }: NonNullable<SignatureParty['drawing']>): string {
  const path = strokes.map(
    (stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}${stroke.length > 1 ? '' : 'h0'}`,
  );
  return (
    `<svg class="doc-drawing" viewBox="0 0 ${DRAWING_BOX.width} ${DRAWING_BOX.height}" role="img" aria-label="${escapeHtml(text)}">` +
    `<path d="${path.join('')}" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}
