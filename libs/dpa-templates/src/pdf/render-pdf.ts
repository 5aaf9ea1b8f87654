import { createHash } from 'node:crypto';
import type { Block, DocumentModel } from '../document/document.js';
import { Anchors, checkLinks } from './anchors.js';
import { attach } from './attachments.js';
import { listPieces, notePieces, paragraphPieces } from './block-pieces.js';
import { coverPage, listHead } from './cover-page.js';
import { accentOf, sheet } from './design.js';
import { contentsPages } from './table-of-contents.js';
import { factsPieces } from './facts-pieces.js';
import { Flow, type Piece } from './flow.js';
import { embedFont } from './font-embedding.js';
import { footer } from './footer.js';
import { checkHeadingOrder, headingPieces, type Landing } from './heading-pieces.js';
import { fullTitle, writeMetadata } from './metadata.js';
import { writeOutline } from './outline.js';
import { PageCanvas, type PageSetting } from './page-canvas.js';
import { UnprintableModel } from './pdf-errors.js';
import { PdfFile } from './pdf-file.js';
import { type Phrases, phrases as phrasesOf } from './phrases.js';
import { SignatureFields } from './signature-fields.js';
import { signaturePieces } from './signature-pieces.js';
import { type StructureElement, StructureTree } from './structure-tree.js';
import { tablePieces } from './table-pieces.js';

type Drawing = {
  readonly model: DocumentModel;
  readonly accent: string;
  readonly phrases: Phrases;
  readonly fields: SignatureFields;
  readonly landings: Landing[];
  readonly anchors: Anchors;
};

/**
 * Prints a document as tagged PDF/A-3a and PDF/UA-1 with signature fields reserved: `seal`, `archive` and one for each
 * signing party. The same model gives the same bytes in every process and time zone; dates come from
 * `model.createdAt` alone. Throws MissingGlyph, HeadingOrder, UnprintableModel.
 */
export function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  return new Promise((resolve) => resolve(render(model)));
}

function render(model: DocumentModel): Uint8Array {
  checkHeadingOrder(model.blocks);
  checkLinks(model.blocks);
  const createdAt = new Date(model.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new UnprintableModel(`createdAt “${model.createdAt}” is not an instant`);
  const id = createHash('sha256').update(JSON.stringify(model)).digest().subarray(0, 16);
  const { issuer, locale } = model;
  const title = fullTitle(model);
  const file = new PdfFile({ title, author: issuer.name, language: locale, createdAt, id });
  const tree = new StructureTree(file, title);
  const setting: PageSetting = {
    file,
    tree,
    ...sheet,
    resources: file.reserve(),
    anchors: new Anchors(file),
    used: new Map(),
  };
  const drawing: Drawing = {
    model,
    accent: accentOf(issuer.accent),
    phrases: phrasesOf[locale],
    fields: new SignatureFields(file),
    landings: [],
    anchors: setting.anchors,
  };
  const pages = draw(drawing, setting);
  writePages(pages, drawing, setting);
  finish(drawing, setting, createdAt);
  return file.finish();
}

/** Body first, then contents and cover: they come before it but need to know its pages. */
function draw(drawing: Drawing, setting: PageSetting): PageCanvas[] {
  const { model, phrases, landings } = drawing;
  const pageList = (list: PageCanvas[]) => () => {
    list.at(-1)?.flush();
    const page = new PageCanvas(setting);
    list.push(page);
    return page;
  };
  const [cover, contents, body]: [PageCanvas[], PageCanvas[], PageCanvas[]] = [[], [], []];
  const { document } = setting.tree;
  if (!model.frontMatter) {
    new Flow(pageList(body)).run(bodyPieces(document, drawing));
    return body;
  }
  const [coverPart, contentsPart, bodyPart] = [document.add('Sect'), document.add('Sect'), document.add('Sect')];
  new Flow(pageList(body)).run(bodyPieces(bodyPart, drawing));
  coverPage(coverPart, model, pageList(cover));
  const drawContents = contentsPages(contentsPart, landings, phrases, pageList(contents));
  const pages = [...cover, ...contents, ...body];
  drawContents((page) => pages.indexOf(page) + 1);
  return pages;
}

function* bodyPieces(parent: StructureElement, drawing: Drawing): Generator<Piece> {
  const { model } = drawing;
  if (!model.frontMatter) yield* listHead(parent, model);
  for (const block of model.blocks) yield* anchored(block, blockPieces(parent, block, drawing), drawing.anchors);
  yield sealPiece(parent, drawing);
}

/** Notes where the first piece of a block comes to stand. */
function* anchored({ id }: Block, pieces: Iterable<Piece>, anchors: Anchors): Generator<Piece> {
  let first = true;
  for (const piece of pieces) {
    const place: Piece['place'] = (page, top) => {
      anchors.land(id, page, top);
      piece.place(page, top);
    };
    yield first ? { ...piece, place } : piece;
    first = false;
  }
}

function blockPieces(parent: StructureElement, block: Block, drawing: Drawing): Iterable<Piece> {
  switch (block.kind) {
    case 'heading': {
      const landing: Landing = { heading: block };
      drawing.landings.push(landing);
      return headingPieces(parent, landing, drawing.accent);
    }
    case 'paragraph':
      return paragraphPieces(parent, block);
    case 'list':
      return listPieces(parent, block);
    case 'table':
      return tablePieces(parent, block, drawing.accent);
    case 'facts':
      return factsPieces(parent, block);
    case 'note':
      return notePieces(parent, block, drawing.accent);
    case 'signatures':
      return signaturePieces(parent, block, drawing);
    case 'page-break':
      return [{ height: 0, before: 0, pageBreak: true, place: () => undefined }];
  }
}

/** Nothing to see: room at the end for the issuer's seal and the archive timestamp. Takes no height, so no page either. */
function sealPiece(parent: StructureElement, { model, phrases, fields }: Drawing): Piece {
  return {
    height: 0,
    before: 0,
    place: (page, top) => {
      const box = { x: sheet.margin, y: top + 2, width: 120, height: 14 };
      fields.reserve(page, parent, 'seal', phrases.sealField(model.issuer.name), box);
      fields.reserve(page, parent, 'archive', phrases.archiveField, { ...box, x: sheet.margin + 130 });
    },
  };
}

function writePages(pages: readonly PageCanvas[], { model, phrases }: Drawing, { file }: PageSetting): void {
  for (const [index, page] of pages.entries()) {
    footer(page, model.reference, phrases.pageOf(index + 1, pages.length));
    page.write();
  }
  file.pages(pages.map(({ id }) => id));
}

function finish(
  { model, fields, landings }: Drawing,
  { file, tree, used, resources, anchors }: PageSetting,
  createdAt: Date,
): void {
  const fonts = [...used].map(([face, { name, glyphs }]) => {
    const drawn = Array.from(glyphs.keys()).filter((glyph) => glyphs[glyph] === 1);
    return `/${name} ${embedFont(file, face, drawn)} 0 R`;
  });
  file.object(`<</Font<<${fonts.join('')}>>>>`, resources);
  tree.write();
  anchors.write();
  file.catalogue('StructTreeRoot', `${tree.root} 0 R`);
  file.catalogue('MarkInfo', '<</Marked true>>');
  file.catalogue('AcroForm', `${fields.write()} 0 R`);
  const outline = writeOutline(file, landings);
  if (outline !== undefined) {
    file.catalogue('Outlines', `${outline} 0 R`);
    file.catalogue('PageMode', '/UseOutlines');
  }
  attach(file, model.attachments, createdAt);
  writeMetadata(file, model, createdAt);
}
