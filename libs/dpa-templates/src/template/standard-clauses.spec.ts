import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { agreementDocument } from '../agreement/agreement-document.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { renderHtml } from '../html/render-html.js';
import { renderPdf } from '../pdf/render-pdf.js';
import { bodyChecksum, parseStandardClauses } from './standard-clauses.js';
import { templateFaults } from './template-faults.js';

const file = (locale: 'da' | 'en'): string =>
  readFileSync(new URL(`../../../../docs/examples/standard-clauses.${locale}.txt`, import.meta.url), 'utf8');
const content = () => {
  const [da, en] = [parseStandardClauses('da', file('da')), parseStandardClauses('en', file('en'))];
  return { da: { ...da, locale: 'da' as const }, en: { ...en, locale: 'en' as const } };
};

it('is a wording that can be published as it is: the clauses of the file, our annexes', () => {
  const { da, en } = content();
  expect(templateFaults({ da, en })).toEqual([]);
  expect(da.parts.map(({ id }) => id)).toEqual(['parties', 'duties', 'annex-a', 'annex-b', 'annex-c', 'annex-d']);
  expect(da.standard).toMatchObject({ publisher: 'Foreningen Eksempel, 15. januar 2026' });
});

it.each(['da', 'en'] as const)('is named in the agreement in %s, with its checksum', async (locale) => {
  const template = content()[locale];
  const document = agreementDocument(exampleAgreement(locale), template);
  const html = renderHtml(document);
  expect(html).toContain(template.standard.title);
  expect(html).toContain(template.standard.publisher);
  expect(html).toContain(template.standard.checksum);
  expect(html).not.toMatch(/aftalens punkter og bilag|clauses of the agreement and annexes/);
  expect((await renderPdf(document)).length).toBeGreaterThan(10_000);
});

describe('the checksum', () => {
  it.each([
    ['a letter', 'tavshedspligt', 'tavshedspligT'],
    ['a comma', 'tavshedspligt.', 'tavshedspligt,'],
    ['a heading', 'Databehandlerens pligter', 'Databehandlerens pligt'],
    ['the title', 'Foreningens', 'Foreningernes'],
    ['a mark', '{b}', '{c}'],
    ['a space', 'kun personoplysninger', 'kun  personoplysninger'],
  ])('is another when %s is', (_what, before, after) => {
    const altered = parseStandardClauses('da', file('da').replace(before, after));
    expect(altered.standard.checksum).not.toBe(content().da.standard.checksum);
  });

  it.each([
    ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['white space at the end of lines', (text: string) => text.replaceAll('\n', '  \n')],
    ['remarks before the first clause', (text: string) => `// another remark\n${text}`],
    ['composed letters', (text: string) => text.normalize('NFD')],
  ])('is the same whatever the %s', (_what, change) => {
    expect(parseStandardClauses('da', change(file('da'))).standard.checksum).toBe(content().da.standard.checksum);
  });

  it('is of the clauses alone, not of the annexes', () => {
    const { da } = content();
    const changed = da.parts.map((part) => (part.kind === 'annex' ? { ...part, source: '~ x: y' } : part));
    expect(bodyChecksum({ ...da, parts: changed })).toBe(da.standard.checksum);
  });

  it('is what sha256sum says of the canonical text', () => {
    const { da } = content();
    const clauses = da.parts.filter(({ kind }) => kind === 'clause');
    const text = [
      `title: ${da.title}`,
      ...clauses.map((one) => `\n# ${one.number} ${one.id}: ${one.heading}\n${one.source}`),
    ];
    const said = execFileSync('sha256sum', { input: `${text.join('\n')}\n` }).toString();
    expect(said.slice(0, 64)).toBe(da.standard.checksum);
  });
});

it.each([
  ['no title', 'publisher: P\n# 1 a: A\n§ b: c', /title/],
  ['no publisher', 'title: T\n# 1 a: A\n§ b: c', /publisher/],
  ['no clause', 'title: T\npublisher: P', /clauses/],
  ['an annex of its own', 'title: T\npublisher: P\n# 1 a: A\n§ b: c\n# A x: X\n~ y: z', /annex/],
  ['clauses out of order', 'title: T\npublisher: P\n# 2 a: A\n§ b: c', /numbered/],
  ['text before the first clause', 'title: T\npublisher: P\nwords\n# 1 a: A', /before the first part/],
])('a file with %s is refused', (_what, text, why) => {
  expect(() => parseStandardClauses('en', text)).toThrow(why);
});
