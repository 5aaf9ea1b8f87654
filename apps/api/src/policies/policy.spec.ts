import { ownPolicy, ownPolicySlugs } from '#dpa-templates';
import {
  contentHashOf,
  emptyPolicy,
  isOutdated,
  policyModels,
  titleIn,
  type PolicyFacts,
  type Sources,
} from './policy.js';

const facts: PolicyFacts = {
  slug: 'privacy',
  version: 1,
  publishedAt: '2026-03-05T09:00:00.000Z',
  processor: {
    ...{ name: 'Fjord IT ApS', registrationNumber: '12345674', address: 'Havnen 1', email: 'mail@fjord.example' },
    ...{ phone: null, website: null, accent: '#0f5c6e' },
  },
  authority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk', email: 'dt@datatilsynet.dk' },
};
const good: Sources = { da: 'title: Ja\n# 1 a: A\n§ b: Hej', en: 'title: Yes\n# 1 a: A\n§ b: Hello' };
const faultsIn = (sources: Sources) => {
  const made = policyModels(facts, sources);
  return 'da' in made ? [] : made.map(({ locale, message }) => `${locale} ${message}`);
};

describe('a document in two languages', () => {
  it('is complete when both say the same, point for point', () => {
    expect(faultsIn(good)).toEqual([]);
  });

  it.each([
    ['one language is empty', { ...good, en: '' }, ['en title: is missing: begin with "title: …"']],
    ['a paragraph is missing', { ...good, en: `${good.en}\n§ c: More` }, ['da a-c: is in the other language only']],
    ['nothing is written yet', emptyPolicy, [expect.stringContaining('da title'), expect.stringContaining('en title')]],
  ])('is not complete when %s', (_case, sources, faults) => {
    expect(faultsIn(sources)).toEqual(faults);
  });

  it.each([
    ['# 1 a: A\n§ b: {{processor.nam}}', { code: 'unknown_placeholder', part: 'a', subject: 'nam' }],
    ['# 1 a: A\n§ b: {{#if processor.name}}', { code: 'unusable', part: 'a' }],
    ['# 2 a: A\n§ b: Hej', { code: 'wrong_number', part: 'a', subject: '1' }],
    ['# 1 a: A\nHej', { code: 'unreadable', part: 'a', line: 1, subject: 'Hej' }],
    ['# 1 a: A\n§ b: Hej\n§ b: Hej', { code: 'name_twice', part: 'a-b' }],
    ['# 1 a: A\n§ b: [punkt #](c)', { code: 'unknown_link', subject: 'c' }],
    ['Hej\n# 1 a: A\n§ b: Hej', { code: 'text_before_parts', line: 2 }],
    ['§ b: Hej', { code: 'parts_missing' }],
  ])('says what is wrong, and where, without words: %j', (text, fault) => {
    const made = policyModels(facts, { ...good, da: `title: Ja\n${text}` });
    expect(made).toEqual([{ ...fault, locale: 'da', message: expect.any(String) }]);
  });

  it('is outdated once the vendor’s facts in it have changed, and only then', () => {
    const sources = { da: `${good.da} {{processor.name}}`, en: `${good.en} {{processor.name}}` };
    const models = policyModels(facts, sources);
    if (!('da' in models)) throw new Error('The text is complete.');
    const outdatedBy = (changes: Partial<PolicyFacts['processor']>) =>
      isOutdated({ ...facts, processor: { ...facts.processor, ...changes } }, { ...sources, models });
    expect(outdatedBy({})).toBe(false);
    expect(outdatedBy({ address: 'Havnen 2' })).toBe(false);
    expect(outdatedBy({ name: 'Fjord Drift ApS' })).toBe(true);
  });

  it.each(ownPolicySlugs)('%s, in our wording, is complete', (slug) => {
    const own = ownPolicy(slug);
    expect(own && faultsIn(own)).toEqual([]);
  });

  it('has another fingerprint when one letter of one language differs', () => {
    const hash = (sources: Sources) => {
      const made = policyModels(facts, sources);
      return 'da' in made ? contentHashOf(made) : '';
    };
    expect(hash(good)).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ ...good, en: `${good.en}!` })).not.toBe(hash(good));
  });

  it.each([
    ['title: Privatliv\n# 1', 'Privatliv'],
    ['title: ', ''],
    ['', ''],
  ])('%j has the title %j', (source, title) => {
    expect(titleIn(source)).toBe(title);
  });
});
