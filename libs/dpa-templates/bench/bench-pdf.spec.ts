import type { DocumentModel } from '../src/document/document.js';
import { openPdf, wholeText } from '../src/testing/read-pdf.js';
import { sampleAgreement, sampleList } from '../src/testing/sample-document.js';
import { renderWithPdfkit } from './with-pdfkit.js';
import { renderWithPdfmake } from './with-pdfmake.js';
import { renderWithTypst } from './with-typst.js';

describe('what our layout is compared with', () => {
  it.each([
    ['stock pdfkit', renderWithPdfkit],
    ['pdfmake', renderWithPdfmake],
    ['typst', (model: DocumentModel) => renderWithTypst(model)],
  ])('%s prints the same content', async (_, render) => {
    const agreement = await wholeText(await openPdf(await render(sampleAgreement('da'))));
    expect(agreement).toContain('Databehandleraftale');
    expect(agreement).toContain('Łódź Analytics');
    expect(await wholeText(await openPdf(await render(sampleList(50))))).toContain('Leverandør 50 ApS');
  });
});
