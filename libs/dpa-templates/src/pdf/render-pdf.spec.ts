import type { Block, DocumentModel, Inline } from '../document/document.js';
import { landingPage, openPdf, pageAnnotations, pageItems, pageText, wholeText } from '../testing/read-pdf.js';
import { sampleAgreement, sampleList, sampleSubProcessors, subProcessorTable } from '../testing/sample-document.js';
import { sheet } from './design.js';
import { HeadingOrder, MissingGlyph, UnprintableModel } from './pdf-errors.js';
import { renderPdf } from './render-pdf.js';

const small = (blocks: readonly Block[], rest: Partial<DocumentModel> = {}): DocumentModel => ({
  ...sampleList(0),
  blocks,
  ...rest,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', id: 'p', content: [{ text }] });
const join = (content: readonly Inline[]): string => content.map(({ text }) => text).join('');

/** Every text of the model, in the order it is read. */
const sourceTexts = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${block.number ? `${block.number} ` : ''}${block.text}`];
    case 'paragraph':
      return [`${block.number ? `${block.number} ` : ''}${join(block.content)}`];
    case 'note':
      return [join(block.content)];
    case 'list':
      return block.items.map(join);
    case 'facts':
      return block.items.map(({ label, value }) => `${label} ${join(value)}`);
    case 'table':
      return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flatMap((row) => row.map(join))];
    case 'signatures':
      return block.parties.flatMap(({ role, name, lines }) => [role, name, ...lines.map(({ value }) => value)]);
    case 'page-break':
      return [];
  }
};

/** What a line break may have put into a word that no line holds. */
const HYPHEN_OR_SPACE = /[- ]/g;

describe('a rendered agreement', () => {
  const model = sampleAgreement('da');
  const opened = renderPdf(model).then(openPdf);

  it('has about 16 pages and says all that the model says, in its order', async () => {
    const pdf = await opened;
    expect(pdf.numPages).toBeGreaterThanOrEqual(15);
    expect(pdf.numPages).toBeLessThanOrEqual(18);
    const text = await wholeText(pdf);
    let from = 0;
    for (const wanted of model.blocks.flatMap(sourceTexts)) {
      if (/\S{25}/.test(wanted)) {
        expect(text.replace(HYPHEN_OR_SPACE, '')).toContain(wanted.replace(HYPHEN_OR_SPACE, ''));
        continue;
      }
      const at = text.indexOf(wanted, from);
      expect([wanted, at]).not.toEqual([wanted, -1]);
      from = at;
    }
    expect(text).toContain('Ærø Bådværft & Søn A/S');
    expect(text).toContain('Ελληνική Φιλοξενία Α.Ε.');
    expect(text).toContain('Дунав Софтуер ООД');
    expect(text).toContain('Łódź Analytics sp. z o.o.');
    expect(text).not.toMatch(/\ufffd/);
  });

  it('lists contents whose links and page numbers lead to the headings', async () => {
    const pdf = await opened;
    const links = (await pageAnnotations(pdf, 2)).filter(({ subtype }) => subtype === 'Link');
    const headings = model.blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level <= 2);
    expect(links).toHaveLength(headings.length);
    const contents = await pageText(pdf, 2);
    for (const [index, { number, text }] of headings.entries()) {
      const page = await landingPage(pdf, links[index]?.dest ?? []);
      expect(await pageText(pdf, page)).toContain(`${number ? `${number} ` : ''}${text}`);
      expect(contents).toContain(`${number ? `${number} ` : ''}${text} ${page}`);
      expect(links[index]?.contentsObj?.str).toBe(`Gå til ${text}, side ${page}`);
    }
  });

  it('has an outline of all headings, nested by level', async () => {
    const outline = await (await opened).getOutline();
    expect(outline.map(({ title }) => title).slice(0, 2)).toEqual(['1 Indhold og formål', '2 Præambel']);
    const annex = outline.find(({ title }) => title.startsWith('Bilag A'));
    expect(annex?.items).toHaveLength(2);
    expect(outline).toHaveLength(model.blocks.filter((block) => block.kind === 'heading' && block.level === 1).length);
  });

  it('numbers every page in the footer, out of what is read aloud', async () => {
    const pdf = await opened;
    for (let page = 1; page <= pdf.numPages; page++) {
      const footer = (await pageItems(pdf, page)).filter(({ artifact }) => artifact).map(({ str }) => str);
      expect(footer.join(' ')).toContain('DPA-2026-0042 v1');
      expect(footer.join(' ')).toContain(`side ${page} af ${pdf.numPages}`);
    }
    expect(await wholeText(pdf)).not.toContain(`af ${pdf.numPages}`);
    const english = await openPdf(await renderPdf(sampleAgreement('en')));
    const items = (await pageItems(english, 1)).map(({ str }) => str).join('');
    expect(items).toContain(`page 1 of ${english.numPages}`);
  });

  it('links to addresses', async () => {
    const pdf = await opened;
    const all = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => pageAnnotations(pdf, page + 1)));
    expect(all.flat().flatMap(({ url }) => url ?? [])).toEqual(['https://www.datatilsynet.dk/']);
  });

  it('prints nothing outside the margins, however long the words', async () => {
    const word = 'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(4);
    const rows = [...sampleSubProcessors, [word, word, word, word]];
    const labels = [word, 'b', 'c', 'd'] as const;
    const long = small([
      { kind: 'heading', id: 'h', level: 1, text: word },
      paragraph(word),
      subProcessorTable('t', word, labels, rows),
    ]);
    for (const pdf of [await opened, await openPdf(await renderPdf(long))])
      for (let page = 1; page <= pdf.numPages; page++)
        for (const { str, transform, width } of await pageItems(pdf, page)) {
          expect([str, (transform[4] ?? 0) + width <= sheet.margin + sheet.full + 3]).toEqual([str, true]);
          expect([str, (transform[5] ?? 0) >= sheet.height - sheet.footer - 15]).toEqual([str, true]);
        }
  });
});

describe('a table over several pages', () => {
  const rowTexts = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `Leverandør ${from + at} ApS`);

  it('repeats its header for the eye on every page, and keeps every row', async () => {
    const pdf = await openPdf(await renderPdf(sampleList(100)));
    expect(pdf.numPages).toBeGreaterThan(4);
    for (let page = 1; page <= pdf.numPages; page++) {
      const labels = (await pageItems(pdf, page)).filter(({ str }) => str.startsWith('Reg.nr.'));
      expect(labels.map(({ artifact }) => artifact)).toEqual([page > 1]);
    }
    const text = await wholeText(pdf);
    for (const row of rowTexts(1, 100)) expect(text).toContain(row);
  });

  it('repeats a header in the font that has its letters', async () => {
    const labels = ['Όνομα → ✓ Navn', 'Адрес', 'c', 'd'] as const;
    const rows = Array.from({ length: 60 }, () => ['a', 'b', 'c', 'd']);
    const pdf = await openPdf(await renderPdf(small([subProcessorTable('t', 'Lang', labels, rows)])));
    const repeated = (await pageItems(pdf, 2)).filter(({ artifact }) => artifact).map(({ str }) => str);
    expect(repeated.join('')).toContain('Όνομα → ✓ Navn Адрес');
  });

  it('breaks a row taller than a page between its lines, losing none', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `ord${at}`);
    const model = small([subProcessorTable('t', 'Lang', ['a', 'b', 'c', 'd'], [['x', 'y', words.join(' '), 'z']])]);
    const pdf = await openPdf(await renderPdf(model));
    expect(pdf.numPages).toBeGreaterThan(2);
    const text = await wholeText(pdf);
    for (const word of words) expect(text).toContain(`${word} `.trim());
  });

  it('renders 5,000 rows', async () => {
    const pdf = await openPdf(await renderPdf(sampleList(5_000)));
    expect(pdf.numPages).toBeGreaterThan(200);
    expect(await pageText(pdf, pdf.numPages)).toContain('Leverandør 5000 ApS');
  });
});

describe('what is refused', () => {
  it('a character without a glyph, by name', async () => {
    await expect(renderPdf(small([paragraph('Kunde 漢')]))).rejects.toThrow(MissingGlyph);
    await expect(renderPdf(small([paragraph('Kunde 漢')]))).rejects.toThrow(/“漢” \(U\+6F22\)/);
  });

  it.each([
    ['level 2 first', [2]],
    ['level 3 below level 1', [1, 3]],
  ] as const)('headings that skip a level: %s', async (_, levels) => {
    const blocks = levels.map((level): Block => ({ kind: 'heading', id: `h${level}`, level, text: 'x' }));
    await expect(renderPdf(small(blocks))).rejects.toThrow(HeadingOrder);
  });

  it('a table without columns, an impossible date, attachments of one name', async () => {
    await expect(renderPdf(small([{ kind: 'table', id: 't', caption: '', columns: [], rows: [] }]))).rejects.toThrow(
      UnprintableModel,
    );
    await expect(renderPdf(small([], { createdAt: 'i går' }))).rejects.toThrow(UnprintableModel);
    const twin = { name: 'a.json', mediaType: 'application/json', description: '', text: '' };
    await expect(renderPdf(small([], { attachments: [twin, twin] }))).rejects.toThrow(UnprintableModel);
  });
});

describe('text of names', () => {
  it.each([
    ['Greek in a heading, where the heading font has none', 'Φιλοξενία Δημήτρης'],
    ['Cyrillic', 'Цариградско шосе'],
    ['decomposed Danish letters', 'Smo\u0308rebro\u0308d A\u030arhus'],
    ['no-break characters', 'artikel\u00a028, e\u2011mail'],
    ['a hyphen that must not show', 'behandlings\u00adsikkerhed'],
  ])('%s', async (_, text) => {
    const pdf = await openPdf(await renderPdf(small([{ kind: 'heading', id: 'h', level: 1, text }, paragraph(text)])));
    const expected = text
      .normalize('NFC')
      .replace(/\u00a0/g, ' ')
      .replace(/\u2011/g, '-')
      .replace(/\u00ad/g, '');
    expect(await wholeText(pdf)).toContain(`${expected} ${expected}`);
  });

  it('does not depend on what was rendered before', async () => {
    const first = await renderPdf(small([paragraph('5 μg')]));
    await renderPdf(small([paragraph('5 \u00b5g 5\u202fg \u2010 \u00a0')]));
    expect(Buffer.from(await renderPdf(small([paragraph('5 μg')]))).equals(Buffer.from(first))).toBe(true);
  });
});
