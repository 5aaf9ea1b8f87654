import PDFDocument from 'pdfkit';
import type { Block, DocumentModel, Inline } from '../src/document/document.js';
import { fontFiles } from './font-files.js';

const text = (content: readonly Inline[]): string => content.map((run) => run.text).join('');

/** The model printed the way pdfkit's guide does it: tagged, `doc.text` for running text, `doc.table` for tables. */
export function renderWithPdfkit(model: DocumentModel): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin: 64,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: model.locale,
      displayTitle: true,
      font: fontFiles.normal,
      info: { Title: model.title, CreationDate: new Date(model.createdAt) },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.registerFont('text', fontFiles.normal).registerFont('heading', fontFiles.heading);
    paragraph(doc, 'H1', model.title, 'heading', 26);
    for (const block of model.blocks) draw(doc, block);
    doc.end();
  });
}

function paragraph(doc: PDFKit.PDFDocument, tag: string, content: string, font: string, size: number): void {
  doc.font(font).fontSize(size);
  doc.addStructure(doc.struct(tag, {}, () => doc.text(content, 64, doc.y, { width: 467 })));
  doc.moveDown(0.5);
}

function draw(doc: PDFKit.PDFDocument, block: Block): void {
  if (block.kind === 'page-break') doc.addPage();
  if (block.kind === 'heading') paragraph(doc, `H${block.level}`, `${block.number ?? ''} ${block.text}`, 'heading', 14);
  if (block.kind === 'paragraph') paragraph(doc, 'P', `${block.number ?? ''} ${text(block.content)}`, 'text', 10.5);
  if (block.kind === 'note') paragraph(doc, 'P', text(block.content), 'text', 10.5);
  if (block.kind === 'list') for (const item of block.items) paragraph(doc, 'P', `• ${text(item)}`, 'text', 10.5);
  if (block.kind === 'facts')
    for (const { label, value } of block.items) paragraph(doc, 'P', `${label}: ${text(value)}`, 'text', 10.5);
  if (block.kind === 'signatures')
    for (const { role, name } of block.parties) paragraph(doc, 'P', `${role}: ${name}`, 'text', 10.5);
  if (block.kind !== 'table') return;
  paragraph(doc, 'P', block.caption, 'heading', 10);
  doc.font('text').fontSize(9.25);
  doc.table({
    columnStyles: block.columns.map(({ width }) => width * 467),
    data: [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(text))],
  });
  doc.moveDown();
}
