import pdfmake from 'pdfmake';
import type { Block, DocumentModel, Inline } from '../src/document/document.js';
import { fontFiles } from './font-files.js';

const { normal, bold, italics, bolditalics, heading } = fontFiles;
const runs = (content: readonly Inline[]): object[] =>
  content.map(({ text, strong, emphasis }) => ({ text, bold: strong ?? false, italics: emphasis ?? false }));

/** The model as a pdfmake definition; it has no tags, so this is less work than ours. */
export async function renderWithPdfmake(model: DocumentModel): Promise<Uint8Array> {
  pdfmake.addFonts({
    Serif: { normal, bold, italics, bolditalics },
    Sans: { normal: heading, bold: heading, italics: heading, bolditalics: heading },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [64, 68, 64, 82],
      defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.2 },
      info: { title: model.title, creationDate: new Date(model.createdAt) },
      footer: (page: number, pages: number) => ({ text: `${model.reference} ${page}/${pages}`, fontSize: 8 }),
      content: [{ text: model.title, font: 'Sans', fontSize: 26 }, ...model.blocks.map(content)],
    })
    .getBuffer();
}

function content(block: Block): object {
  switch (block.kind) {
    case 'page-break':
      return { text: '', pageBreak: 'after' };
    case 'heading':
      return { text: `${block.number ?? ''} ${block.text}`, font: 'Sans', fontSize: 14, margin: [0, 12, 0, 6] };
    case 'paragraph':
      return { text: [`${block.number ?? ''} `, ...runs(block.content)], margin: [0, 0, 0, 7] };
    case 'note':
      return { text: runs(block.content) };
    case 'list':
      return { [block.ordered ? 'ol' : 'ul']: block.items.map((item) => ({ text: runs(item) })) };
    case 'facts':
      return { ul: block.items.map(({ label, value }) => ({ text: [`${label}: `, ...runs(value)] })) };
    case 'signatures':
      return { columns: block.parties.map(({ role, name }) => ({ text: `${role}\n${name}` })) };
    case 'table':
      return {
        fontSize: 9.25,
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: block.columns.map(({ width }) => width * 430),
          body: [
            block.columns.map(({ label }) => label),
            ...block.rows.map((row) => row.map((cell) => ({ text: runs(cell) }))),
          ],
        },
      };
  }
}
