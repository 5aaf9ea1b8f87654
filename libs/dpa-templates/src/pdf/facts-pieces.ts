import type { Block } from '../document/document.js';
import { plain } from './block-pieces.js';
import { looks, sheet } from './design.js';
import type { Piece } from './flow.js';
import { styled } from './inline-text.js';
import { breakLines } from './line-breaking.js';
import { rowPieces } from './row-pieces.js';
import type { StructureElement } from './structure-tree.js';

const LABEL = 116;
const SIZE = 10;
/** So few facts stay on one page. */
const SMALL = 8;

/** Label and value pairs between hairlines, tagged as a list with labels. */
export function* factsPieces(parent: StructureElement, { items }: Extract<Block, { kind: 'facts' }>): Generator<Piece> {
  if (items.length === 0) return;
  const list = parent.add('L');
  for (const [index, { label, value }] of items.entries()) {
    const item = list.add('LI');
    const name = breakLines(plain(`${label} `, looks.label), LABEL - 12);
    const lines = breakLines(styled(value, SIZE), sheet.measure - LABEL);
    const cells = [
      { element: item.add('Lbl'), lines: name, x: sheet.text, width: LABEL - 12, size: SIZE },
      { element: item.add('LBody'), lines, x: sheet.text + LABEL, width: sheet.measure - LABEL, size: SIZE },
    ];
    yield* rowPieces(cells, {
      leading: 14,
      padding: 4,
      rule: [sheet.text, sheet.text + sheet.measure],
      before: index === 0 ? 6 : 0,
      after: index === items.length - 1 ? 12 : 0,
      keepWithNext: index < items.length - 1 && (items.length <= SMALL || index === 0),
    });
  }
}
