import { plain } from './block-pieces.js';
import { colours, looks, sheet } from './design.js';
import { breakLines, type Line } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';

/** Reference to the left, page number to the right, above them a hairline; an artifact, not read aloud. */
export function footer(page: PageCanvas, reference: string, numbering: string): void {
  const right = sheet.margin + sheet.full;
  const [number] = breakLines(plain(numbering, looks.footer), 120);
  const lines = breakLines(plain(reference, looks.footer), sheet.full - 130);
  page.artifact('Footer');
  page.rule({ x: sheet.margin, y: sheet.footer - 14 }, { x: right, y: sheet.footer - 14 }, colours.hairline, 0.4);
  for (const [row, line] of lines.entries()) draw(page, line, sheet.margin, sheet.footer + row * 10);
  if (number) draw(page, number, right - number.width, sheet.footer);
  page.close();
}

const draw = (page: PageCanvas, { fragments }: Line, x: number, baseline: number): void => {
  let [at, from] = [x, 0];
  while (from < fragments.length) {
    const face = fragments[from]?.face;
    let to = from + 1;
    while (fragments[to]?.face === face && to < fragments.length) to++;
    at += page.run(fragments.slice(from, to), at, baseline, to === fragments.length).width;
    from = to;
  }
};
