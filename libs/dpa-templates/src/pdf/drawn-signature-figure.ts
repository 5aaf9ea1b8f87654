import type { SignatureParty } from '../document/document.js';
import { DRAWING_BOX } from '../document/drawn-signature.js';
import { colours } from './design.js';
import type { PageCanvas, Point } from './page-canvas.js';
import { pdfString } from './pdf-text.js';
import type { StructureElement } from './structure-tree.js';

export type Drawing = NonNullable<SignatureParty['drawing']>;

/** Of the pen, in points. */
const PEN = 1;

/** How high a drawing is at a width, both in points. */
export const drawingHeight = (width: number): number => (width * DRAWING_BOX.height) / DRAWING_BOX.width;

/** Draws the strokes as lines, in a figure with its text and its box (PDF 1.7, 14.8.5.4.3). */
export function drawSignature(
  page: PageCanvas,
  parent: StructureElement,
  { text, strokes }: Drawing,
  { x, y, width }: Point & { readonly width: number },
): void {
  const box = page.edges({ x, y, width, height: drawingHeight(width) });
  page.tag(parent.add('Figure', `/Alt${pdfString(text)}/A<</O/Layout/Placement/Block/BBox[${box}]>>`));
  const scale = width / DRAWING_BOX.width;
  const lines = strokes.map((stroke) => stroke.map(([right, down]) => ({ x: x + right * scale, y: y + down * scale })));
  page.strokes(lines, colours.ink, PEN);
  page.close();
}
