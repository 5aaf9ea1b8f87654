import type { Block } from '../document/document.js';
import { hangingNumber, linePieces, plain } from './block-pieces.js';
import { looks, sheet } from './design.js';
import type { Piece } from './flow.js';
import { breakLines } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import { HeadingOrder } from './pdf-errors.js';
import type { StructureElement } from './structure-tree.js';
import type { Look } from './text-fragments.js';

export type Heading = Extract<Block, { kind: 'heading' }>;
/** Where a heading came to stand; filled while drawing. */
export type Landing = { readonly heading: Heading; page?: PageCanvas; y?: number };

const setting = {
  1: { look: looks.heading1, leading: 20, before: 30, after: 8 },
  2: { look: looks.heading2, leading: 16, before: 18, after: 5 },
  3: { look: looks.heading3, leading: 14.5, before: 13, after: 3 },
} as const;

/** Stays with what follows; its number hangs in the margin, at the first level in the issuer's colour. */
export function* headingPieces(parent: StructureElement, landing: Landing, accent: string): Generator<Piece> {
  const { level, number, text } = landing.heading;
  const { look, leading, before, after } = setting[level];
  const element = parent.add(`H${level}`);
  const numberLook: Look = {
    ...look,
    colour: level === 1 ? accent : looks.number.colour,
    size: Math.min(look.size, 13),
  };
  const lead = number === undefined ? undefined : hangingNumber(element, number, numberLook);
  yield* linePieces(element, {
    lines: breakLines(plain(text, look), sheet.measure),
    x: sheet.text,
    size: look.size,
    leading,
    before,
    after,
    whole: true,
    keepWithNext: true,
    lead: (page, baseline) => {
      landing.page = page;
      landing.y = baseline - leading;
      lead?.(page, baseline);
    },
  });
}

/** Levels may be left by any number but entered one at a time, from the first. Throws HeadingOrder. */
export function checkHeadingOrder(blocks: readonly Block[]): void {
  let previous = 0;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > previous + 1) throw new HeadingOrder(block.id, block.level, previous);
    previous = block.level;
  }
}
