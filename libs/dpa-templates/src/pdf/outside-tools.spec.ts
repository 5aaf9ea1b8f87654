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
  /** Tags, their scopes and the text in them, on one line. The title is left out: pdfinfo garbles what is not ASCII. */
  const readAloud = (bytes: Uint8Array): string =>
    runOnPdf('pdfinfo', ['-struct-text', '{}'], bytes)
      .replace(/^Document .*$/m, 'Document')
      .replace(/ \((?:block|inline)\):?|Object \d+ \d+|(?<=TH):|\/(?:Scope|ListNumbering) /g, '')
      .replace(/\s+/g, ' ');

  it('the tags read in order, with what is in them', async () => {
    const tree = readAloud(await renderPdf(sampleAgreement('da')));
    let from = 0;
    for (const wanted of [
      'Document Sect P "Flex4Business ApS" H1 "Databehandleraftale" P "i henhold til artikel 28, stk. 3,',
      'L LI Lbl "Dataansvarlig " LBody "Ærø Bådværft & Søn A/S, CVR 10203040,',
      'Sect H1 "Indhold" TOC TOCI Reference Link "1 Indhold og formål 3" TOCI Reference Link "2 Præambel 3"',
      'Sect H1 "1 Indhold og formål" P "1.1 ',
      'L /Decimal LI Lbl "1. " LBody "',
      'Lbl "Tidspunkt " LBody "1. maj 2026 kl. 10.30" Form Sect P "Databehandler"',
      'Table Caption "Godkendte underdatabehandlere ved aftalens ikrafttræden" THead TR TH /Column "Navn" TH /Column',
      'TBody TR TH /Row "Nordlys Hosting ApS" TD "DK 12345678" TD "Ærøvej 7, 8000 Aarhus C, Danmark" TD',
      'Link "www.datatilsynet.dk"',
    ]) {
      const at = tree.indexOf(wanted, from);
      expect([wanted, at]).not.toEqual([wanted, -1]);
      from = at + wanted.length;
    }
  });
});

describe('according to another program (needs pdfdetach)', () => {
  it('the data is attached, and comes out as it went in', async () => {
    const model = sampleAgreement('da');
    const bytes = await renderPdf(model);
    expect(runOnPdf('pdfdetach', ['-list', '{}'], bytes)).toContain('1: agreement.json');
    const saved = ['-c', 'pdfdetach -save 1 -o "$0.json" "$0" && cat "$0.json"', '{}'];
    expect(runOnPdf('sh', saved, bytes)).toBe(model.attachments[0]?.text);
  });
});
