import type { Block, DocumentModel, Inline } from '../document/document.js';
import { landingPage, openPdf, pageAnnotations, pageText } from '../testing/read-pdf.js';
import { sampleList } from '../testing/sample-document.js';
import { UnprintableModel } from './pdf-errors.js';
import { renderPdf } from './render-pdf.js';

const paragraph = (id: string, ...content: Inline[]): Block => ({ kind: 'paragraph', id, content });
const model = (...blocks: Block[]): DocumentModel => ({ ...sampleList(0), blocks });

describe('links within a document', () => {
  const blocks = [
    paragraph('start', { text: 'Se ' }, { text: 'bilag B.2', href: '#annex-b-2' }, { text: '.' }),
    { kind: 'page-break', id: 'break' } as const,
    { kind: 'heading', id: 'annex-b-2', level: 1, text: 'Varsel' } as const,
    paragraph('back', { text: 'tilbage', href: '#start' }),
  ];

  it('lead forward and back to the page where the block stands, and say their own text', async () => {
    const pdf = await openPdf(await renderPdf(model(...blocks)));
    const [forward] = (await pageAnnotations(pdf, 1)).filter(({ subtype }) => subtype === 'Link');
    const [back] = (await pageAnnotations(pdf, 2)).filter(({ subtype }) => subtype === 'Link');
    expect(await landingPage(pdf, forward?.dest ?? [])).toBe(2);
    expect(await landingPage(pdf, back?.dest ?? [])).toBe(1);
    expect(forward?.contentsObj?.str).toBe('bilag B.2');
    expect(await pageText(pdf, 1)).toContain('Se bilag B.2.');
  });

  it.each<[string, Block]>([
    ['a paragraph', paragraph('p', { text: 'x', href: '#nowhere' })],
    ['a list', { kind: 'list', id: 'l', ordered: false, items: [[{ text: 'x', href: '#nowhere' }]] }],
    [
      'a table',
      {
        kind: 'table',
        id: 't',
        caption: '',
        columns: [{ label: 'a', width: 1 }],
        rows: [[[{ text: 'x', href: '#nowhere' }]]],
      },
    ],
    ['facts', { kind: 'facts', id: 'f', items: [{ label: 'a', value: [{ text: 'x', href: '#nowhere' }] }] }],
  ])('that lead nowhere are refused in %s', async (_, block) => {
    await expect(renderPdf(model(block))).rejects.toThrow(UnprintableModel);
    await expect(renderPdf(model(block))).rejects.toThrow('#nowhere');
  });
});

describe('links elsewhere', () => {
  it.each(['https://www.datatilsynet.dk/', 'mailto:mail@example.com'])('%s is a link', async (href) => {
    const pdf = await openPdf(await renderPdf(model(paragraph('p', { text: 'her', href }))));
    expect((await pageAnnotations(pdf, 1)).flatMap(({ url }) => url ?? [])).toEqual([href]);
  });

  it.each(['javascript:app.alert(1)', 'file:///etc/passwd', 'http://example.com/'])(
    '%s is text and nothing more',
    async (href) => {
      const bytes = await renderPdf(model(paragraph('p', { text: 'her', href })));
      const pdf = await openPdf(bytes);
      expect((await pageAnnotations(pdf, 1)).filter(({ subtype }) => subtype === 'Link')).toEqual([]);
      expect(await pageText(pdf, 1)).toContain('her');
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('/URI');
    },
  );

  it('goes on over a line end with an annotation for each stretch', async () => {
    const href = 'https://www.datatilsynet.dk/';
    const text = 'databeskyttelsesforordningens regler om databehandlere '.repeat(3).trim();
    const pdf = await openPdf(await renderPdf(model(paragraph('p', { text: 'Læs om ' }, { text, href }))));
    expect((await pageAnnotations(pdf, 1)).filter(({ url }) => url === href).length).toBeGreaterThan(1);
  });
});
