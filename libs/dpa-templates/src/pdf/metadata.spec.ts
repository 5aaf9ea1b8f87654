import { z } from 'zod';
import { openPdf } from '../testing/read-pdf.js';
import { sampleAgreement } from '../testing/sample-document.js';
import { escapeXml, xmp } from './metadata.js';
import { renderPdf } from './render-pdf.js';

const model = {
  ...sampleAgreement('da'),
  title: 'Aftale <b> & "Søn"',
  issuer: { name: 'Ærø & Co', accent: '#0F5C6E' },
};
const opened = renderPdf(model).then(openPdf);

describe('metadata', () => {
  it('escapes values, and drops what XML cannot hold', () => {
    expect(escapeXml('a & <b> "c" \u0001\u0000')).toBe('a &amp; &lt;b&gt; &quot;c&quot; ');
    const text = xmp(model, new Date(model.createdAt));
    expect(text).toContain('Aftale &lt;b&gt; &amp; &quot;Søn&quot;');
    expect(text).not.toContain('& ');
  });

  it('is read back whole: title, author, dates', async () => {
    const { info, metadata } = await (await opened).getMetadata();
    const title =
      'Aftale <b> & "Søn" DPA-2026-0042 v1 – Ærø Bådværft & Søn A/S, CVR 10203040, Havnepladsen 3, 5970 Ærøskøbing';
    expect(metadata.get('dc:title')).toBe(title);
    expect(
      z.looseObject({ Title: z.string(), Author: z.string(), CreationDate: z.string() }).parse(info),
    ).toMatchObject({
      Title: title,
      Author: 'Ærø & Co',
      CreationDate: 'D:20260501083000Z',
      Language: 'da',
      EncryptFilterName: null,
    });
  });

  it('claims PDF/A-3a and PDF/UA-1, the latter with its extension schema', () => {
    const text = xmp(model, new Date(model.createdAt));
    for (const part of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', 'pdfaExtension:schemas'])
      expect(text).toContain(part);
    expect(text).toContain('<xmp:CreateDate>2026-05-01T08:30:00Z<');
  });

  it('has language, title in the window bar, tags marked, colour profile, bookmarks open', async () => {
    const text = Buffer.from(await renderPdf(model)).toString('latin1');
    for (const part of [
      '/Lang (da)',
      '/DisplayDocTitle true',
      '/MarkInfo <</Marked true>>',
      '/OutputIntents',
      '/PageMode /UseOutlines',
    ])
      expect(text).toContain(part);
    expect(text).toContain('/S /GTS_PDFA1');
  });

  it('attaches the data of the agreement, in byte order of the names', async () => {
    const attachments = ['b.json', 'B.json', 'a 1.json'].map((name) => ({
      name,
      mediaType: 'application/json',
      description: 'Data på dansk',
      text: '{"å":1}',
    }));
    const bytes = await renderPdf({ ...model, attachments });
    const found = await (await openPdf(bytes)).getAttachments();
    expect([...(found?.keys() ?? [])]).toEqual(['B.json', 'a 1.json', 'b.json']);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.match(/\/AFRelationship\/Data/g)).toHaveLength(3);
    expect(text.match(/\/Subtype\/application#2Fjson/g)).toHaveLength(3);
    expect(text).toContain('/ModDate(D:20260501083000Z)');
    expect(text).toMatch(/\/AF \[\d+ 0 R \d+ 0 R \d+ 0 R\]/);
  });
});
