import { Anchors } from './anchors.js';
import { sheet } from './design.js';
import { Flow, type Piece } from './flow.js';
import { PageCanvas, type PageSetting } from './page-canvas.js';
import { PdfFile } from './pdf-file.js';
import { StructureTree } from './structure-tree.js';

const room = sheet.bottom - sheet.top;

/** Lets pieces flow and tells which came onto which page, and at what height. */
function flow(pieces: readonly (Partial<Piece> & { name: string; height: number })[]): string[] {
  const id = new Uint8Array(16);
  const file = new PdfFile({ title: '', author: '', language: 'da', createdAt: new Date(0), id });
  const setting: PageSetting = {
    file,
    tree: new StructureTree(file, ''),
    ...sheet,
    resources: 0,
    anchors: new Anchors(file),
    used: new Map(),
  };
  const pages: PageCanvas[] = [];
  const placed: string[] = [];
  const place = (name: string) => (page: PageCanvas, top: number) =>
    placed.push(`${name}@${pages.indexOf(page) + 1}+${Math.round(top - sheet.top)}`);
  const newPage = () => {
    const page = new PageCanvas(setting);
    pages.push(page);
    return page;
  };
  new Flow(newPage).run(
    pieces.map((piece) => ({
      before: 0,
      ...piece,
      ...(piece.repeat ? { repeat: { height: piece.repeat.height, place: place('header') } } : {}),
      place: place(piece.name),
    })),
  );
  return placed;
}

describe('flow', () => {
  it('takes the larger of two neighbouring distances, and none at the top of a page', () => {
    expect(
      flow([
        { name: 'a', height: 20, before: 30, after: 12 },
        { name: 'b', height: 20, before: 8 },
        { name: 'c', height: 20, before: 9 },
      ]),
    ).toEqual(['a@1+0', 'b@1+32', 'c@1+61']);
  });

  it('moves a heading on together with what follows it', () => {
    expect(
      flow([
        { name: 'text', height: room - 50 },
        { name: 'heading', height: 30, keep: true },
        { name: 'line', height: 30 },
      ]),
    ).toEqual([`text@1+0`, 'heading@2+0', 'line@2+30']);
  });

  it('breaks a kept chain that is taller than a page instead of dropping it', () => {
    const chain = Array.from({ length: 5 }, (_, at) => ({ name: `p${at}`, height: room / 2 - 1, keep: at < 4 }));
    expect(flow(chain).map((entry) => entry.slice(0, 4))).toEqual(['p0@1', 'p1@1', 'p2@2', 'p3@2', 'p4@3']);
  });

  it('repeats a table header on the next page, and not where the table begins', () => {
    const repeat = { height: 20, place: () => undefined };
    const rows = Array.from({ length: 3 }, (_, at) => ({ name: `row${at}`, height: room / 2 - 20, repeat }));
    expect(flow(rows)).toEqual(['row0@1+0', `row1@1+${Math.round(room / 2 - 20)}`, 'header@2+0', 'row2@2+20']);
  });

  it('begins a page at a page break, but leaves no empty page', () => {
    const wanted = { name: 'break', height: 0, pageBreak: true };
    const placed = flow([wanted, { name: 'a', height: 5 }, wanted, wanted, { name: 'b', height: 5, before: 9 }]);
    expect(placed).toEqual(['break@1+0', 'a@1+0', 'break@2+0', 'break@2+0', 'b@2+0']);
  });

  it('turns no page for what takes no room', () => {
    const full = { name: 'full', height: room, after: 20 };
    expect(flow([full, { name: 'seal', height: 0 }])).toEqual(['full@1+0', `seal@1+${Math.round(room)}`]);
  });
});
