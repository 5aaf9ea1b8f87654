import { drop, plain } from './block-pieces.js';
import { looks, sheet } from './design.js';
import { Flow, type Piece } from './flow.js';
import type { Landing } from './heading-pieces.js';
import { breakLines } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import type { Phrases } from './phrases.js';
import type { StructureElement } from './structure-tree.js';
import { TextSetting } from './text-setting.js';

const LEADING = 14.5;
const PAGE_COLUMN = 34;

type Deferred = (pageNumber: (page: PageCanvas) => number) => void;

/**
 * Lays out the contents after the body, when every heading knows its page. Page numbers depend on how many pages the
 * contents take; so they are drawn by the returned function, which is told how to number a page.
 */
export function contentsPages(
  parent: StructureElement,
  landings: readonly Landing[],
  phrases: Phrases,
  newPage: () => PageCanvas,
): Deferred {
  const later: Deferred[] = [];
  const heading = parent.add('H1');
  const list = parent.add('TOC');
  const listed = landings.filter(({ heading: { level } }) => level <= 2);
  new Flow(newPage).run([
    headingPiece(heading, phrases),
    ...listed.map((landing) => entryPiece(list, landing, phrases, later)),
  ]);
  return (pageNumber) => {
    for (const draw of later) draw(pageNumber);
  };
}

function headingPiece(element: StructureElement, phrases: Phrases): Piece {
  const [line] = breakLines(plain(phrases.contents, looks.heading1), sheet.measure);
  return {
    height: 24,
    before: 0,
    after: 16,
    keep: true,
    place: (page, top) => {
      if (line) new TextSetting(element).line(page, line, sheet.text, top + drop(looks.heading1.size, 24));
    },
  };
}

function entryPiece(list: StructureElement, landing: Landing, phrases: Phrases, later: Deferred[]): Piece {
  const { heading } = landing;
  const look = heading.level === 1 ? looks.contents1 : looks.contents2;
  const lines = breakLines(plain(`${heading.text} `, look), sheet.measure - PAGE_COLUMN);
  const link = list.add('TOCI').add('Reference').add('Link');
  const height = lines.length * LEADING;
  return {
    height,
    before: heading.level === 1 ? 7 : 1,
    after: 1,
    place: (page, top) =>
      later.push((pageNumber) => {
        if (!landing.page) return;
        const text = new TextSetting(link);
        const number = pageNumber(landing.page);
        const [label] = breakLines(plain(`${heading.number ?? ''} `, looks.number), sheet.text - sheet.margin);
        if (label && heading.number !== undefined) text.line(page, label, sheet.margin, top + drop(look.size, LEADING));
        for (const [row, line] of lines.entries())
          text.line(page, line, sheet.text, top + row * LEADING + drop(look.size, LEADING));
        const [figure] = breakLines(plain(String(number), looks.contentsPage), PAGE_COLUMN);
        const baseline = top + (lines.length - 1) * LEADING + drop(look.size, LEADING);
        if (figure) text.line(page, figure, sheet.text + sheet.measure - figure.width, baseline);
        const box = { x: sheet.margin, y: top, width: sheet.text + sheet.measure - sheet.margin, height };
        page.link(link, box, { page: landing.page, y: landing.y ?? 0 }, phrases.goTo(heading.text, number));
        page.close();
      }),
  };
}
