import type { DocumentModel } from '../document/document.js';
import { linePieces, plain } from './block-pieces.js';
import { accentOf, looks, sheet } from './design.js';
import { Flow, type Piece } from './flow.js';
import { breakLines } from './line-breaking.js';
import type { PageCanvas } from './page-canvas.js';
import { rowPieces } from './row-pieces.js';
import type { StructureElement } from './structure-tree.js';
import type { Look } from './text-fragments.js';
import { TextSetting } from './text-setting.js';

const TITLE_MEASURE = 400;
const LABEL = 116;

/** Who, what, when: the issuer at the top, the title a third down, the facts below it. */
export function coverPage(parent: StructureElement, model: DocumentModel, newPage: () => PageCanvas): void {
  let page: PageCanvas | undefined;
  const flow = new Flow(() => (page = newPage()));
  if (page) issuerLine(page, parent, model);
  const space: Piece = { height: 176, before: 0, place: () => undefined };
  flow.run([space, ...titlePieces(parent, model, looks.title, 36), ...coverFacts(parent, model, 34)]);
}

/** Title and facts above a document without a cover. */
export function* listHead(parent: StructureElement, model: DocumentModel): Generator<Piece> {
  yield* titlePieces(parent, model, looks.listTitle, 27);
  yield* coverFacts(parent, model, 14);
}

function* titlePieces(parent: StructureElement, model: DocumentModel, look: Look, leading: number): Generator<Piece> {
  yield* linePieces(parent.add('H1'), {
    lines: breakLines(plain(model.title, look), TITLE_MEASURE),
    x: sheet.margin,
    size: look.size,
    leading,
    before: 0,
    after: 8,
    whole: true,
    keepWithNext: true,
  });
  if (model.subtitle === undefined) return;
  yield* linePieces(parent.add('P'), {
    lines: breakLines(plain(model.subtitle, looks.subtitle), TITLE_MEASURE),
    x: sheet.margin,
    size: looks.subtitle.size,
    leading: 19,
    before: 8,
    after: 10,
  });
}

function* coverFacts(parent: StructureElement, model: DocumentModel, before: number): Generator<Piece> {
  if (model.cover.length === 0) return;
  const list = parent.add('L');
  for (const [index, { label, value }] of model.cover.entries()) {
    const item = list.add('LI');
    const measure = sheet.full - LABEL;
    const name = breakLines(plain(`${label} `, looks.label), LABEL - 12);
    const lines = breakLines(plain(value, looks.coverValue), measure);
    yield* rowPieces(
      [
        { element: item.add('Lbl'), lines: name, x: sheet.margin, width: LABEL - 12, size: looks.coverValue.size },
        { element: item.add('LBody'), lines, x: sheet.margin + LABEL, width: measure, size: looks.coverValue.size },
      ],
      {
        leading: 15,
        padding: 5,
        rule: [sheet.margin, sheet.margin + sheet.full],
        before: index === 0 ? before : 0,
        after: index === model.cover.length - 1 ? 18 : 0,
      },
    );
  }
}

function issuerLine(page: PageCanvas, parent: StructureElement, { issuer }: DocumentModel): void {
  page.artifact();
  const y = sheet.top - 2;
  page.rule({ x: sheet.margin, y }, { x: sheet.margin + 36, y }, accentOf(issuer.accent), 3);
  const [line] = breakLines(plain(issuer.name, looks.issuer), sheet.full);
  if (line) new TextSetting(parent.add('P')).line(page, line, sheet.margin, sheet.top + 22);
}
