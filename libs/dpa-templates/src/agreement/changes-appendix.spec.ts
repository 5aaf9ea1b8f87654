import { agreementData } from './agreement-data.js';
import { agreementDocument } from './agreement-document.js';
import { withChangesAppendix } from './changes-appendix.js';
import { documentChanges } from '../document/document-changes.js';
import { documentHash } from '../document/document-hash.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { renderHtml } from '../html/render-html.js';
import { renderPdf } from '../pdf/render-pdf.js';
import { openPdf, pageText } from '../testing/read-pdf.js';

const documentOf = (hours: number, purpose: string) => {
  const { choices, annexes, ...rest } = exampleAgreement('da');
  const changed = { ...choices, breachNotificationHours: hours };
  const data = { ...rest, choices: changed, annexes: { ...annexes, a: { ...annexes.a, purpose } } };
  return agreementDocument(agreementData.parse(data));
};
const words = {
  title: 'Hvad er nyt',
  lead: ['Siden 5. marts 2026.', 'Til oplysning.'],
  added: 'nyt:',
  removed: 'udgår:',
};
const before = documentOf(24, 'At føre kalender.');
const after = documentOf(12, '<script>alert(1)</script>');
const appended = withChangesAppendix(after, documentChanges(before, after), words);

it('comes after the document, which it leaves as it was', () => {
  expect(appended.blocks.slice(0, after.blocks.length)).toEqual(after.blocks);
  expect(documentHash({ ...appended, blocks: appended.blocks.slice(0, after.blocks.length) })).toBe(
    documentHash(after),
  );
});

it('tells clause by clause what came and what went, in words', () => {
  const html = renderHtml(appended);
  expect(html).toContain('Hvad er nyt');
  expect(html).toContain('<em>[udgår: 24]</em> <strong>[nyt: 12]</strong>');
  expect(html).toContain('10 Underretning om brud');
  expect(html).not.toContain('<script>');
});

it('tells of a table the rows that came or went, each as one', () => {
  const { annexes, ...rest } = exampleAgreement('da');
  const rows = annexes.a.dataTypes;
  const dataTypes = [rows[0], { name: 'Røntgenbilleder', category: 'special' as const }, ...rows.slice(2)];
  const other = agreementDocument(
    agreementData.parse({ ...rest, annexes: { ...annexes, a: { ...annexes.a, dataTypes } } }),
  );
  const first = agreementDocument(agreementData.parse({ ...rest, annexes }));
  const html = renderHtml(withChangesAppendix(other, documentChanges(first, other), words));
  const told = /<ul id="changes-annex-a-data-1"[^]*?<\/ul>/.exec(html)?.[0] ?? '';
  expect(told.match(/<li>/g)).toHaveLength(1);
  expect(told).toContain('Røntgenbilleder');
  expect(told).not.toContain(rows[0]?.name);
});

it('is printed with it', async () => {
  const pdf = await openPdf(await renderPdf(appended));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)));
  expect(pages.join(' ')).toContain('[udgår: 24]');
});

it('has a name for each of its blocks', () => {
  const ids = appended.blocks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
