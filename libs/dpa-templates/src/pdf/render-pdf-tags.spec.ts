import type { Block, DocumentModel } from '../document/document.js';
import { openPdf, pageTags, pageText, roles, type TagNode } from '../testing/read-pdf.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

const find = (node: TagNode, role: string): TagNode[] =>
  node.role === role ? [node] : node.children.flatMap((child) => find(child, role));
const shape = (node: TagNode): string =>
  node.children.length ? `${node.role}(${node.children.map(shape).join(' ')})` : node.role;

describe('tags of an agreement', () => {
  const opened = renderPdf(sampleAgreement('da')).then(openPdf);
  const page = async (number: number) => pageTags(await opened, number);

  it('the cover: issuer, title, subtitle, facts', async () => {
    const [document] = find(await page(1), 'Document');
    expect(document && shape(document)).toBe(
      `Document(Sect(P(content) H1(content) P(content) L(${Array(4).fill('LI(Lbl(content) LBody(content))').join(' ')})))`,
    );
  });

  it('the contents: an entry is a reference with a link that owns its annotation', async () => {
    const entries = find(await page(2), 'TOCI');
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) expect(shape(entry)).toBe('TOCI(Reference(Link(content annotation)))');
  });

  it('clauses: headings and paragraphs in turn', async () => {
    expect(
      roles(await page(3))
        .filter((role) => /^(H1|P)$/.test(role))
        .slice(0, 5),
    ).toEqual(['H1', 'P', 'P', 'P', 'H1']);
  });

  it('tables: caption, one header row with column headers, rows that begin with their header', async () => {
    const pdf = await opened;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => page(index + 1)));
    const tables = pages.flatMap((tree) => find(tree, 'Table'));
    expect(tables.length).toBeGreaterThanOrEqual(2);
    expect(shape(tables[0] ?? { role: '', children: [] })).toMatch(
      /^Table\(Caption\(content\) THead\(TR\(TH\(content\) TH\(content\) TH\(content\) TH\(content\)\)\) TBody\(TR\(TH\(content\) TD/,
    );
    const headers = pages.flatMap((tree) => find(tree, 'THead')).filter((header) => roles(header).includes('content'));
    expect(headers).toHaveLength(2);
  });

  it('lists, a link in running text, and a form field with its widget', async () => {
    const pdf = await opened;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => page(index + 1)));
    expect(pages.flatMap((tree) => find(tree, 'LI')).map(shape)).toContain('LI(Lbl(content) LBody(content))');
    expect(pages.flatMap((tree) => find(tree, 'P')).map(shape)).toContain(
      'P(content content Link(content annotation))',
    );
    expect(pages.flatMap((tree) => find(tree, 'Form')).map(shape)).toEqual(Array(4).fill('Form(annotation)'));
  });

  it('scopes of header cells are written', async () => {
    const text = Buffer.from(await renderPdf(sampleList(2))).toString('latin1');
    expect(text.match(/\/S\/TH\/P[^>]*\/A<<\/O\/Table\/Scope\/Column>>/g)).toHaveLength(4);
    expect(text.match(/\/S\/TH\/P[^>]*\/A<<\/O\/Table\/Scope\/Row>>/g)).toHaveLength(2);
  });

  it('every marked stretch and every annotation leads back to its tag', async () => {
    const text = Buffer.from(await renderPdf(sampleAgreement('da'))).toString('latin1');
    const keys = [...text.matchAll(/\/StructParents? (\d+)/g)].map(([, key]) => Number(key)).sort((a, b) => a - b);
    expect(keys).toEqual(keys.map((_, index) => index));
    expect(text).toContain(`/ParentTreeNextKey ${keys.length}`);
  });
});

describe('tags of what is empty', () => {
  const tags = async (blocks: readonly Block[], rest: Partial<DocumentModel> = {}) =>
    find(
      await pageTags(await openPdf(await renderPdf({ ...sampleList(0), cover: [], blocks, ...rest })), 1),
      'Document',
    );

  it('a table without rows has its header for a row: a head or body would be empty', async () => {
    const [document] = await tags(sampleList(0).blocks);
    expect(document && shape(document)).toContain('Table(TR(TH(content) TH(content) TH(content) TH(content)))');
  });

  it('lists without items are not there', async () => {
    const [document] = await tags([
      { kind: 'list', id: 'l', ordered: true, items: [] },
      { kind: 'facts', id: 'f', items: [] },
      { kind: 'signatures', id: 's', parties: [{ field: 'a', role: 'Kunde', name: 'A', lines: [] }] },
    ]);
    expect(document && roles(document)).not.toContain('L');
  });

  it('an item without text keeps its number, a paragraph too', async () => {
    const model: readonly Block[] = [
      { kind: 'list', id: 'l', ordered: true, items: [[], [{ text: 'to' }]] },
      { kind: 'paragraph', id: 'p', number: '1.7', content: [] },
    ];
    const text = await pageText(await openPdf(await renderPdf({ ...sampleList(0), blocks: model })), 1);
    expect(text).toMatch(/1\. 2\. to 1\.7/);
  });

  it('a link of blanks is none', async () => {
    const content = [{ text: ' \u00a0\u200b', href: 'https://example.com/' }];
    const [document] = await tags([{ kind: 'paragraph', id: 'p', content }]);
    expect(document && roles(document)).not.toContain('Link');
  });

  it('without a heading there are no contents', async () => {
    const pdf = await openPdf(await renderPdf({ ...sampleList(0), blocks: [], frontMatter: true }));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageTags(pdf, index + 1)));
    expect(pages.flatMap(roles)).not.toContain('TOC');
  });
});
