import type { Block } from '../document/document.js';
import { body, looks, sheet } from './design.js';
import type { Piece } from './flow.js';
import { styled } from './inline-text.js';
import { breakLines, type Line } from './line-breaking.js';
import type { StructureElement } from './structure-tree.js';
import type { Look } from './text-fragments.js';
import { TextSetting } from './text-setting.js';

/** Distance from the top of a line to its baseline, points. */
export const drop = (size: number, leading: number): number => (leading - size) / 2 + size * 0.83;

export type LinesOptions = {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after?: number;
  /** Keep the last line with what follows. */
  readonly keepWithNext?: boolean;
  /** Never broken over pages. */
  readonly whole?: boolean;
  /** Drawn with the first line, before it is read. */
  readonly lead?: (page: Parameters<Piece['place']>[0], baseline: number) => void;
  readonly beside?: (page: Parameters<Piece['place']>[0], top: number, height: number) => void;
};

/** A line is a piece; the first two and the last two of a paragraph stay together (no orphans, no widows). */
export function* linePieces(element: StructureElement, options: LinesOptions): Generator<Piece> {
  const { lines, x, size, leading, before, after = 0 } = options;
  const setting = new TextSetting(element);
  const count = lines.length;
  for (const [index, line] of lines.entries()) {
    const last = index === count - 1;
    const keep = last ? options.keepWithNext : options.whole || index === 0 || index === count - 2;
    yield {
      height: leading,
      before: index === 0 ? before : 0,
      after: last ? after : 0,
      keep: keep ?? false,
      place: (page, top) => {
        const baseline = top + drop(size, leading);
        options.beside?.(page, top, leading);
        if (index === 0) options.lead?.(page, baseline);
        setting.line(page, line, x, baseline);
      },
    };
  }
}

export const plain = (text: string, look: Look) => [{ text, look }];

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export function* paragraphPieces(parent: StructureElement, block: Of<'paragraph'>): Generator<Piece> {
  const element = parent.add('P');
  const { number } = block;
  const lines = breakLines(styled(block.content, body.size), sheet.measure);
  yield* linePieces(element, {
    lines: number === undefined ? lines : atLeastOne(lines),
    x: sheet.text,
    ...body,
    before: 7,
    after: 7,
    ...(number === undefined ? {} : { lead: hangingNumber(element, number, looks.number) }),
  });
}

/** The clause number in the margin, read before the text. */
export function hangingNumber(
  element: StructureElement,
  number: string,
  look: Look,
): NonNullable<LinesOptions['lead']> {
  const [line] = breakLines(plain(`${number} `, look), sheet.text - sheet.margin);
  return (page, baseline) => {
    if (line) new TextSetting(element).line(page, line, sheet.margin, baseline);
  };
}

/** Where a number or a bullet stands, there is a line, if an empty one. */
const atLeastOne = (lines: readonly Line[]): readonly Line[] =>
  lines.length > 0 ? lines : [{ fragments: [], width: 0 }];

/** Of no items, no list: a tag for it would be an empty promise. */
export function* listPieces(parent: StructureElement, block: Of<'list'>): Generator<Piece> {
  if (block.items.length === 0) return;
  const list = parent.add('L', `/A<</O/List/ListNumbering/${block.ordered ? 'Decimal' : 'Disc'}>>`);
  const indent = block.ordered ? 20 : 14;
  for (const [index, item] of block.items.entries()) {
    const element = list.add('LI');
    const label = element.add('Lbl');
    const [mark] = breakLines(plain(block.ordered ? `${index + 1}. ` : '• ', looks.listMark), indent);
    yield* linePieces(element.add('LBody'), {
      lines: atLeastOne(breakLines(styled(item, body.size), sheet.measure - indent)),
      x: sheet.text + indent,
      ...body,
      before: index === 0 ? 5 : 3,
      after: index === block.items.length - 1 ? 8 : 3,
      lead: (page, baseline) => {
        if (mark) new TextSetting(label).line(page, mark, sheet.text, baseline);
      },
    });
  }
}

/** An aside: a bar in the margin instead of a box. */
export function* notePieces(parent: StructureElement, block: Of<'note'>, accent: string): Generator<Piece> {
  const element = parent.add('P');
  yield* linePieces(element, {
    lines: breakLines(styled(block.content, 9.75), sheet.measure - 14),
    x: sheet.text + 14,
    size: 9.75,
    leading: 14,
    before: 10,
    after: 10,
    beside: (page, top, height) => {
      page.artifact();
      page.rule({ x: sheet.text + 1, y: top }, { x: sheet.text + 1, y: top + height }, accent, 1.5);
    },
  });
}
