import type { Locale } from '../document/document.js';
import { renderHtml } from '../html/render-html.js';
import { ownPolicy, ownPolicySlugs } from './own-policies.js';
import { policyDocument, type PolicyData } from './policy-document.js';

const data = (locale: Locale, processor: Partial<PolicyData['processor']> = {}): PolicyData => ({
  locale,
  slug: 'privacy',
  version: 1,
  publishedAt: '2026-03-05T09:00:00.000Z',
  processor: {
    name: 'Fjord IT ApS',
    registrationNumber: '12345674',
    address: 'Havnen 1\n4000 Roskilde',
    email: 'mail@fjord.example',
    phone: null,
    website: null,
    accent: '#0f5c6e',
    ...processor,
  },
  authority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' },
});
const own = (slug: string, locale: Locale) => policyDocument(data(locale), ownPolicy(slug)?.[locale] ?? '');

describe('a document the vendor publishes', () => {
  it.each(ownPolicySlugs)('%s has the same blocks in both languages', (slug) => {
    const [da, en] = [own(slug, 'da'), own(slug, 'en')];
    expect(da.blocks.length).toBeGreaterThan(15);
    expect(en.blocks.map(({ id }) => id)).toEqual(da.blocks.map(({ id }) => id));
    expect(en.title).not.toBe(da.title);
  });

  it.each(ownPolicySlugs)('%s says who the vendor is, and where to complain', (slug) => {
    const text = renderHtml(own(slug, 'da'));
    for (const fact of ['Fjord IT ApS', 'mail@fjord.example', 'Datatilsynet']) expect(text).toContain(fact);
    expect(text).not.toContain('{{');
  });

  // Art. 13(1) and (2), each by a word that stands for it.
  it.each([
    ['the purposes and bases', 'artikel 6, stk. 1'],
    ['recipients', 'underdatabehandlere'],
    ['transfers', 'kapitel V'],
    ['storage', 'fem år fra udløbet af det regnskabsår'],
    ['access', 'indsigt'],
    ['withdrawal of consent', 'trække et samtykke tilbage'],
    ['the complaint', 'Du kan altid klage til'],
    ['whether it must be given', 'Uden en e-mailadresse kan vi ikke svare dig'],
    ['automated decisions', 'automatiske afgørelser'],
  ])('the privacy notice tells %s', (_what, words) => {
    expect(renderHtml(own('privacy', 'da'))).toContain(words);
  });

  it('takes no value for markup', () => {
    const evil = { name: '**Ond** {{x}} <b>', phone: '# 9 evil: x' };
    const document = policyDocument(data('da', evil), ownPolicy('privacy')?.da ?? '');
    expect(JSON.stringify(document)).toContain('**Ond** {{x}} <b>');
    expect(document.blocks.some(({ id }) => id === 'evil')).toBe(false);
  });

  it.each([
    ['', 'title: is missing: begin with "title: …"'],
    ['title: X', 'parts: are missing: begin one with "# 1 name: heading"'],
    ['title: X\n# 1 a: A\nfri tekst', 'cannot be read'],
    ['title: X\n# 1 a: A\n§ b: {{processor.cvr}}', 'cvr'],
    ['title: X\n# 2 a: A\n§ b: c', 'is numbered 2'],
  ])('%j is refused', (source, message) => {
    expect(() => policyDocument(data('da'), source)).toThrow(message);
  });
});
