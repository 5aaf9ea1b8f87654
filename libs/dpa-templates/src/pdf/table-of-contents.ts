import { drop, plain } from './block-pieces.js';
import { looks, sheet } from './design.js';
import { Flow, type Piece } from './flow.js';
import type { Landing } from './heading-pieces.js';
import { breakLines } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import type { Phrases } from './phrases.js';
import type { StructureElement } from './structure-tree.js';
import { TextSetting } from './text-setting.js';

const PAGE_COLUMN = 34;
/** Points; the tight setting where it saves a page. */
const roomy = { leading: 14.5, before: 7, between: 1 } as const;
const tight = { leading: 13.25, before: 4, between: 0 } as const;
type Density = typeof roomy | typeof tight;

type Deferred = (pageNumber: (page: PageCanvas) => number) => void;

/**
 * Lays out the contents after the body, when every heading knows its page. Page numbers depend on how many pages the
 * contents take; so they are drawn by the returned function, which is told how to number a page. Nothing to list, no page.
 */
export function contentsPages(
  parent: StructureElement,
  landings: readonly Landing[],
  phrases: Phrases,
  newPage: () => PageCanvas,
): Deferred {
  const listed = landings.filter(({ heading: { level } }) => level <= 2);
  if (listed.length === 0) return () => undefined;
  const later: Deferred[] = [];
  const heading = parent.add('H1');
  const list = parent.add('TOC');
  const elements = listed.map((landing) => ({ landing, link: list.add('TOCI').add('Reference').add('Link') }));
  const pieces = (density: Density): Piece[] => [
    headingPiece(heading, phrases),
    ...elements.map(({ landing, link }) => entryPiece(link, landing, phrases, later, density)),
  ];
  const fits = heightOf(pieces(roomy)) <= sheet.bottom - sheet.top;
  new Flow(newPage).run(pieces(fits ? roomy : tight));
  return (pageNumber) => {
    for (const draw of later) draw(pageNumber);
  };
}

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height, before, after = 0 }) => sum + height + Math.max(before, after), 0);

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

function entryPiece(
  link: StructureElement,
  landing: Landing,
  phrases: Phrases,
  later: Deferred[],
  density: Density,
): Piece {
  const { heading } = landing;
  const look = heading.level === 1 ? looks.contents1 : looks.contents2;
  const lines = breakLines(plain(`${heading.text} `, look), sheet.measure - PAGE_COLUMN);
  const { leading, before, between } = density;
  const height = lines.length * leading;
  return {
    height,
    before: heading.level === 1 ? before : between,
    after: between,
    place: (page, top) =>
      later.push((pageNumber) => {
        if (!landing.page) return;
        const text = new TextSetting(link);
        const number = pageNumber(landing.page);
        const [label] = breakLines(plain(`${heading.number ?? ''} `, looks.number), sheet.text - sheet.margin);
        if (label && heading.number !== undefined) text.line(page, label, sheet.margin, top + drop(look.size, leading));
        for (const [row, line] of lines.entries())
          text.line(page, line, sheet.text, top + row * leading + drop(look.size, leading));
        const [figure] = breakLines(plain(String(number), looks.contentsPage), PAGE_COLUMN);
        const baseline = top + (lines.length - 1) * leading + drop(look.size, leading);
        if (figure) text.line(page, figure, sheet.text + sheet.measure - figure.width, baseline);
        const box = { x: sheet.margin, y: top, width: sheet.text + sheet.measure - sheet.margin, height };
        page.link(link, box, { page: landing.page, y: landing.y ?? 0 }, phrases.goTo(heading.text, number));
        page.close();
      }),
  };
}
