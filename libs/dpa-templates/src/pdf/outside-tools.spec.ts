import { runOnPdf } from '../testing/pdf-tools.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

describe('according to another program (needs qpdf)', () => {
  it.each([
    ['an agreement', sampleAgreement('da')],
    ['a list', sampleList(200)],
  ])('%s has no faults of syntax', async (_, model) => {
    expect(runOnPdf('qpdf', ['--check', '{}'], await renderPdf(model))).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

describe('according to another program (needs pdffonts)', () => {
  it('all fonts are embedded, subset and readable', async () => {
    const lines = runOnPdf('pdffonts', ['{}'], await renderPdf(sampleAgreement('da')))
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  });
});

describe('according to another program (needs pdftotext)', () => {
  it('words are whole and letters are right, hyphens of line breaks left out', async () => {
    const text = runOnPdf('pdftotext', ['{}', '-'], await renderPdf(sampleAgreement('da'))).replace(/\s+/g, ' ');
    for (const words of ['Ærø Bådværft & Søn A/S', 'unødigt ophold', 'Φιλοξενία', 'Цариградско шосе', 'Łódź Analytics'])
      expect(text).toContain(words);
    expect(text.replace(/\u00ad ?/g, '')).toContain(
      'Grundstückverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
    );
  });
});

describe('according to another program (needs pdfinfo)', () => {
  it('the tags read in order', async () => {
    const tree = runOnPdf('pdfinfo', ['-struct-text', '{}'], await renderPdf(sampleAgreement('da')));
    const order = [
      'Document "Databehandleraftale',
      'H1',
      'TOC',
      'TOCI',
      'Link',
      'H1',
      'L (block)',
      'Form',
      'Table',
      'TH',
      'TD',
    ];
    let from = 0;
    for (const tag of order) {
      const at = tree.indexOf(tag, from);
      expect([tag, at]).not.toEqual([tag, -1]);
      from = at + 1;
    }
  });
});

describe('according to another program (needs pdfdetach)', () => {
  it('the data is attached', async () => {
    expect(runOnPdf('pdfdetach', ['-list', '{}'], await renderPdf(sampleAgreement('da')))).toContain(
      '1: agreement.json',
    );
  });
});
