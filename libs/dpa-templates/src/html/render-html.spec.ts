import { agreementDocument } from '../agreement/agreement-document.js';
import type { Block, DocumentModel } from '../document/document.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { renderContentsHtml } from './render-contents-html.js';
import { renderHtml } from './render-html.js';

const example = agreementDocument(exampleAgreement('da'));
const model = (...blocks: Block[]): DocumentModel => ({ ...example, cover: [], blocks });
const body = (...blocks: Block[]): string =>
  renderHtml(model(...blocks))
    .replace(/^.*<\/header>/, '')
    .replace('</article>', '');

describe('renderHtml', () => {
  it.each<[string, Block, string]>([
    [
      'a numbered paragraph',
      { kind: 'paragraph', id: 'p', number: '4.1', content: [{ text: 'a' }, { text: 'b', strong: true }] },
      '<p id="p" class="doc-paragraph doc-numbered"><span class="doc-number">4.1</span> <span class="doc-text">a<strong>b</strong></span></p>',
    ],
    [
      'a list',
      { kind: 'list', id: 'l', ordered: true, items: [[{ text: 'a' }]] },
      '<ol id="l" class="doc-list"><li>a</li></ol>',
    ],
    [
      'facts',
      { kind: 'facts', id: 'f', items: [{ label: 'A & B', value: [{ text: 'c' }] }] },
      '<dl id="f" class="doc-facts"><div class="doc-fact"><dt>A &amp; B</dt><dd>c</dd></div></dl>',
    ],
    [
      'a note',
      { kind: 'note', id: 'n', content: [{ text: 'x', emphasis: true }] },
      '<p id="n" class="doc-note"><em>x</em></p>',
    ],
    [
      'a drawn signature',
      {
        kind: 'signatures',
        id: 's',
        parties: [
          {
            ...{ field: 'controller', role: 'R', name: 'N', lines: [] },
            drawing: { label: 'Tegnet', text: '"Å" <b>', strokes: [[[0, 0], [600, 200]], [[5, 6]]] }, // prettier-ignore
          },
        ],
      },
      '<div id="s" class="doc-signatures"><dl class="doc-signature doc-signature-controller">' +
        '<div class="doc-fact"><dt>R</dt><dd>N</dd></div><div class="doc-fact"><dt>Tegnet</dt><dd>' +
        '<svg class="doc-drawing" viewBox="0 0 600 200" role="img" aria-label="&quot;Å&quot; &lt;b&gt;">' +
        '<path d="M0 0L600 200M5 6h0" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>' +
        '</svg></dd></div></dl></div>',
    ],
    ['a page break', { kind: 'page-break', id: 'b' }, ''],
    [
      'a table',
      {
        kind: 'table',
        id: 't',
        caption: 'C',
        rowHeader: true,
        rowLevels: [0, 1],
        columns: [
          { label: 'A', width: 0.5 },
          { label: 'B', width: 0.5, align: 'end' },
        ],
        rows: [
          [[{ text: '1' }], [{ text: '2' }]],
          [[{ text: '3' }], []],
        ],
      },
      '<div class="doc-table" role="region" aria-labelledby="t-caption" tabindex="0"><table id="t"><caption id="t-caption">C</caption>' +
        '<thead><tr><th scope="col">A</th><th scope="col" class="doc-end">B</th></tr></thead><tbody>' +
        '<tr><th scope="row" data-label="A">1</th><td class="doc-end" data-label="B">2</td></tr>' +
        '<tr class="doc-level-1"><th scope="row" data-label="A">3</th><td class="doc-end" data-label="B"></td></tr></tbody></table></div>',
    ],
    [
      'a missing value',
      { kind: 'note', id: 'n', content: [{ text: '[?]', missing: true }] },
      '<p id="n" class="doc-note"><mark class="doc-missing">[?]</mark></p>',
    ],
  ])('%s', (_what, block, html) => {
    expect(body(block)).toBe(html);
  });

  it.each([
    ['#breach', true],
    ['https://example.org/a?b=c&d', true],
    ['mailto:mail@flex4b.com', true],
    ['javascript:alert(1)', false],
    ['http://example.org', false],
    ['//example.org', false],
    ['#x" onclick="y', false],
  ])('a link to %s is kept: %s', (href, kept) => {
    expect(body({ kind: 'note', id: 'n', content: [{ text: 'x', href }] }).includes('<a ')).toBe(kept);
  });

  it('nests sections by level and moves headings by the offset', () => {
    const heading = (id: string, level: 1 | 2 | 3): Block => ({ kind: 'heading', id, level, text: id });
    const html = renderHtml(model(heading('a', 1), heading('b', 2), heading('c', 1)), { headingOffset: 2 });
    expect(
      html
        .replace(/<header.*<\/header>/, '')
        .replace(/ (aria-labelledby|class)="[^"]*"/g, '')
        .replace(/<\/?span>/g, ''),
    ).toBe(
      '<article lang="da"><section id="a"><h3 id="a-heading">a</h3><section id="b"><h4 id="b-heading">b</h4></section></section>' +
        '<section id="c"><h3 id="c-heading">c</h3></section></article>',
    );
  });

  it.each(['da', 'en'] as const)(
    'the agreement in %s is balanced, has unique ids, and its links lead somewhere',
    (locale) => {
      const document = agreementDocument(exampleAgreement(locale));
      const html = renderContentsHtml(document) + renderHtml(document);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      const links = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
      const labels = [...html.matchAll(/ aria-labelledby="([^"]*)"/g)].map(([, id]) => id);
      expect(unbalanced(html)).toEqual([]);
      expect(ids).toHaveLength(new Set(ids).size);
      expect([...links, ...labels].filter((id) => !ids.includes(id))).toEqual([]);
      expect(links.length).toBeGreaterThan(50);
      expect(html).not.toMatch(/ style=|<script|<h1/);
    },
  );
});

it('renderContentsHtml lists clauses, and the sections of annexes under them', () => {
  const html = renderContentsHtml(example);
  expect(html).toMatch(/^<nav class="doc-contents" lang="da" aria-label="Indhold"><ol role="list">/);
  expect(html).toContain(
    '<li><a href="#breach"><span class="doc-number">10</span> Underretning om brud på persondatasikkerheden</a></li>',
  );
  expect(html).toContain(
    '<span class="doc-number">Bilag B</span> Underdatabehandlere</a><ol role="list"><li><a href="#annex-b-authorised"><span class="doc-number">B.1</span>',
  );
  expect(html.match(/<li>/g)).toHaveLength(20 + 5 + 2 + 8);
});

/** Tags that are closed out of turn or not at all. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) wrong.push(tag);
  }
  return [...wrong, ...open];
}
