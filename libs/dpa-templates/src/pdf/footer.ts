import { plain } from './block-pieces.js';
import { colours, looks, sheet } from './design.js';
import { breakLines } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import { drawLine } from './text-setting.js';

/** Reference to the left, page number to the right, above them a hairline; an artifact, not read aloud. */
export function footer(page: PageCanvas, reference: string, numbering: string): void {
  const right = sheet.margin + sheet.full;
  const [number] = breakLines(plain(numbering, looks.footer), 120);
  const lines = breakLines(plain(reference, looks.footer), sheet.full - 130);
  page.artifact('Footer');
  page.rule({ x: sheet.margin, y: sheet.footer - 14 }, { x: right, y: sheet.footer - 14 }, colours.hairline, 0.4);
  for (const [row, line] of lines.entries()) drawLine(page, line, sheet.margin, sheet.footer + row * 10);
  if (number) drawLine(page, number, right - number.width, sheet.footer);
  page.close();
}
