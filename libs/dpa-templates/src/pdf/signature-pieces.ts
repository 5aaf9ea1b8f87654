import type { Block, SignatureParty } from '../document/document.js';
import { drop, plain } from './block-pieces.js';
import { colours, looks, sheet } from './design.js';
import { drawingHeight, drawSignature, type Drawing } from './drawn-signature-figure.js';
import type { Piece } from './flow.js';
import { breakLines, type Line } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import type { Phrases } from './phrases.js';
import type { SignatureFields } from './signature-fields.js';
import type { StructureElement } from './structure-tree.js';
import { TextSetting } from './text-setting.js';

type Signatures = Extract<Block, { kind: 'signatures' }>;
type Surroundings = { readonly fields: SignatureFields; readonly phrases: Phrases; readonly accent: string };

const GUTTER = 26;
const WIDTH = (sheet.full - GUTTER) / 2;
const LABEL = 74;
const LEADING = 13;
const EMPTY_LINE = 24;

/** Parties side by side, two in a row; every one with the box where its signature goes. */
export function* signaturePieces(parent: StructureElement, block: Signatures, around: Surroundings): Generator<Piece> {
  for (let at = 0; at < block.parties.length; at += 2) {
    const boxes = block.parties.slice(at, at + 2).map((party) => partyBox(parent.add('Sect'), party, around));
    const height = Math.max(...boxes.map((box) => box.height));
    yield {
      height,
      before: 18,
      after: 18,
      place: (page, top) => {
        for (const [index, box] of boxes.entries())
          box.place(page, sheet.margin + index * (WIDTH + GUTTER), top, height);
      },
    };
  }
}

type Row = {
  readonly label: Line | undefined;
  readonly lines: readonly Line[];
  readonly height: number;
  readonly drawing?: Drawing;
};

function partyBox(section: StructureElement, party: SignatureParty, { fields, phrases, accent }: Surroundings) {
  const role = breakLines(plain(party.role, looks.signatureRole), WIDTH);
  const name = breakLines(plain(party.name, looks.signatureName), WIDTH);
  const rows = party.lines.map(({ label, value }): Row => {
    const lines = value === '' ? [] : breakLines(plain(value, looks.signatureValue), WIDTH - LABEL);
    return { label: labelLine(label), lines, height: value === '' ? EMPTY_LINE : lines.length * LEADING + 7 };
  });
  const { drawing } = party;
  if (drawing)
    rows.push({ label: labelLine(drawing.label), lines: [], height: drawingHeight(WIDTH - LABEL) + 7, drawing });
  const head = 12 + role.length * 12 + 3 + name.length * 16 + 8;
  const elements = { role: section.add('P'), name: section.add('P') };
  const items = rows.length === 0 ? [] : labelledItems(section.add('L'), rows.length);

  const place = (page: PageCanvas, x: number, top: number, height: number) => {
    page.artifact();
    page.rule({ x, y: top }, { x: x + WIDTH, y: top }, accent, 1.2);
    let y = top + 12;
    y = setLines(page, elements.role, role, x, y, looks.signatureRole.size, 12) + 3;
    setLines(page, elements.name, name, x, y, looks.signatureName.size, 16);
    y = top + head;
    for (const [index, { label, lines, height: rowHeight, drawing }] of rows.entries()) {
      page.artifact();
      page.rule({ x, y }, { x: x + WIDTH, y }, colours.hairline, 0.4);
      const item = items[index];
      if (!item) continue;
      setLines(page, item.label, label ? [label] : [], x, y + 3.5, 9.5, LEADING);
      setLines(page, item.value, lines, x + LABEL, y + 3.5, 9.5, LEADING);
      if (drawing) drawSignature(page, item.value, drawing, { x: x + LABEL, y: y + 3.5, width: WIDTH - LABEL });
      y += rowHeight;
    }
    page.artifact();
    page.rule({ x, y }, { x: x + WIDTH, y }, colours.hairline, 0.4);
    const label = phrases.signatureField(party.role, party.name);
    fields.reserve(page, section, party.field, label, { x, y: top, width: WIDTH, height });
  };
  return { height: head + rows.reduce((sum, row) => sum + row.height, 0), place };
}

const labelLine = (label: string): Line | undefined => breakLines(plain(`${label} `, looks.label), LABEL - 6)[0];

const labelledItems = (list: StructureElement, count: number) =>
  Array.from({ length: count }, () => {
    const item = list.add('LI');
    return { label: item.add('Lbl'), value: item.add('LBody') };
  });

function setLines(
  page: PageCanvas,
  element: StructureElement,
  lines: readonly Line[],
  x: number,
  top: number,
  size: number,
  leading: number,
): number {
  const text = new TextSetting(element);
  for (const [row, line] of lines.entries()) text.line(page, line, x, top + row * leading + drop(size, leading));
  return top + lines.length * leading;
}
