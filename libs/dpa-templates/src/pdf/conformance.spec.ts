import { agreementDocument } from '../agreement/agreement-document.js';
import type { Block, DocumentModel } from '../document/document.js';
import { ownPolicy, ownPolicySlugs } from '../policies/own-policies.js';
import { policyDocument } from '../policies/policy-document.js';
import { subProcessorListDocument } from '../register/sub-processor-list-document.js';
import { conformanceFaults } from '../testing/conformance/conformance-faults.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { exampleController, exampleProcessor } from '../example/example-parties.js';
import { exampleSubProcessorList } from '../example/example-sub-processors.js';
import { randomDocument } from '../testing/random-document.js';
import { sampleAgreement, sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

const faultsOf = async (model: DocumentModel) => conformanceFaults(await renderPdf(model));

const policy = (slug: string, locale: 'da' | 'en'): DocumentModel =>
  policyDocument(
    {
      ...{ locale, slug, version: 1, publishedAt: '2026-03-05T09:00:00.000Z' },
      processor: {
        ...exampleProcessor(locale),
        address: 'Havnen 1\n4000 Roskilde',
        phone: null,
        website: null,
        accent: '#0f5c6e',
      },
      authority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' },
    },
    ownPolicy(slug)?.[locale] ?? '',
  );

const languages = ['da', 'en'] as const;

describe('PDF/A-3a and PDF/UA-1, in both languages', () => {
  it.each(languages)('an agreement (%s)', async (locale) => {
    expect(await faultsOf(agreementDocument(exampleAgreement(locale)))).toEqual([]);
  });

  it.each(languages)('a draft in which much is missing (%s)', async (locale) => {
    const { annexes } = exampleAgreement(locale);
    const controller = { ...exampleController(locale), name: '', registrationNumber: '' };
    const data = {
      ...exampleAgreement(locale),
      mainAgreement: '',
      controller,
      annexes: { ...annexes, a: { ...annexes.a, purpose: '' } },
    };
    expect(await faultsOf(agreementDocument(data))).toEqual([]);
  });

  it.each(languages)('the list of sub-processors, and an empty one (%s)', async (locale) => {
    const list = exampleSubProcessorList(locale);
    expect(await faultsOf(subProcessorListDocument(list))).toEqual([]);
    expect(await faultsOf(subProcessorListDocument({ ...list, subProcessors: [] }))).toEqual([]);
    const change = { legalName: 'Ny Drift A/S', from: '2026-05-01', isEarliest: true, answer: 'untold' } as const;
    expect(await faultsOf(subProcessorListDocument({ ...list, announced: [{ kind: 'add', ...change }] }))).toEqual([]);
  });

  it.each(languages.flatMap((locale) => ownPolicySlugs.map((slug) => [slug, locale] as const)))(
    '%s (%s)',
    async (slug, locale) => {
      expect(await faultsOf(policy(slug, locale))).toEqual([]);
    },
  );
});

const small = (blocks: readonly Block[], rest: Partial<DocumentModel> = {}): DocumentModel => ({
  ...sampleList(0),
  blocks,
  ...rest,
});
const heading: Block = { kind: 'heading', id: 'h', level: 1, text: 'Kapitel' };
const columns = [
  { label: 'Όνομα → ✓ Navn', width: 0.5 },
  { label: 'Адрес', width: 0.5 },
];
const row = (text: string) => [[{ text }], [{ text: 'x' }]];

describe('PDF/A-3a and PDF/UA-1, whatever the document', () => {
  it.each<[string, DocumentModel]>([
    ['16 pages in three alphabets', sampleAgreement('da')],
    ['a table over several pages', sampleList(120)],
    ['nothing but a title', small([])],
    ['a cover, and no heading to list', small([], { frontMatter: true })],
    ['a cover without facts', small([heading], { frontMatter: true, cover: [] })],
    ['a table without rows', small([{ kind: 'table', id: 't', caption: 'Tom', columns, rows: [] }])],
    [
      'a header in other alphabets, repeated',
      small([{ kind: 'table', id: 't', caption: '', columns, rows: Array.from({ length: 90 }, () => row('r')) }]),
    ],
    [
      'a row over several pages',
      small([{ kind: 'table', id: 't', caption: '', columns, rows: [row('ord '.repeat(4_000))] }]),
    ],
    ['a list without items', small([heading, { kind: 'list', id: 'l', ordered: false, items: [] }])],
    [
      'a numbered list with an empty item',
      small([heading, { kind: 'list', id: 'l', ordered: true, items: [[], [{ text: 'to' }]] }]),
    ],
    ['facts without facts', small([heading, { kind: 'facts', id: 'f', items: [] }])],
    [
      'a party with nothing to fill in',
      small([heading, { kind: 'signatures', id: 's', parties: [{ field: 'a', role: 'Kunde', name: 'A', lines: [] }] }]),
    ],
    ['a numbered paragraph without text', small([heading, { kind: 'paragraph', id: 'p', number: '1.1', content: [] }])],
    [
      'a link of blanks',
      small([heading, { kind: 'paragraph', id: 'p', content: [{ text: ' \u00a0', href: 'https://example.com/' }] }]),
    ],
    [
      'a link over many lines and pages',
      small([heading, { kind: 'paragraph', id: 'p', content: [{ text: 'hen til det '.repeat(900), href: '#h' }] }]),
    ],
    [
      'words that mean something to PDF and XML',
      small([heading], {
        title: ') Tj (\\ & <x> ]]>',
        reference: '/Root <<',
        issuer: { name: '<?xpacket?>', accent: '#000000' },
      }),
    ],
  ])('%s', async (_, model) => {
    expect(await faultsOf(model)).toEqual([]);
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('blocks at random, %d', async (seed) => {
    expect(await faultsOf(randomDocument(seed))).toEqual([]);
  });
});
