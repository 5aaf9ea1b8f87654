import { checkFacts, placeWord, unevenLines, type FormFacts } from './facts-checks.js';

const facts = (changes: Partial<FormFacts>): FormFacts => ({
  ...{ legalName: 'Nordisk Drift ApS', registrationNumber: '12345674', address: 'Kajen 1, 5000 Odense C' },
  ...{ country: 'DK', contact: { name: 'Asta', email: 'asta@drift.example' }, purpose: { da: 'Drift', en: 'Hosting' } },
  ...{ dataCategories: { da: ['Navn'], en: ['Name'] }, serviceIds: ['s1'], transferMechanism: null },
  ...changes,
});

describe('what is checked of a company’s facts', () => {
  it('is fine within the EEA, with a service', () => {
    expect(checkFacts(facts({}), true)).toEqual({});
  });

  it('asks for a service of whoever works for the vendor itself', () => {
    const none = facts({ serviceIds: [] });
    expect(checkFacts(none, true)).toEqual({
      'facts.serviceIds': 'Vælg mindst én ydelse, som virksomheden arbejder for',
    });
    expect(checkFacts(none, false)).toEqual({});
  });

  it('asks for the basis of a transfer, and names the country', () => {
    expect(checkFacts(facts({ country: 'US' }), true)['facts.transferMechanism']).toMatch(/^USA ligger uden for EU/);
    expect(checkFacts(facts({ country: 'US', transferMechanism: 'dpf' }), true)).toEqual({});
  });

  it.each([
    ['IN', 'dpf', /kun for virksomheder i USA/],
    ['IN', 'adequacy', /Der er ingen afgørelse.*Indien/],
    ['US', 'adequacy', /Data Privacy Framework/],
    ['DK', 'derogation', /enkelte lejlighed/],
  ] as const)('refuses in %s the basis %s', (country, transferMechanism, words) => {
    expect(checkFacts(facts({ country, transferMechanism }), true)['facts.transferMechanism']).toMatch(words);
  });

  it.each([
    ['NO', 'Inden for EU/EØS'],
    ['JP', 'Uden for EU/EØS, med en afgørelse om tilstrækkeligt beskyttelsesniveau'],
    ['IN', 'Uden for EU/EØS, et tredjeland'],
  ])('says what %s is: %s', (country, words) => {
    expect(placeWord(country)).toContain(words);
  });

  it('has nothing to say where there are no facts', () => {
    expect(checkFacts(null, true)).toEqual({});
  });
});

it.each([
  [['Navn'], ['Name'], null],
  [['Navn', 'E-mail'], ['Name'], 'Der står 2 på dansk og 1 på engelsk. Skriv de samme oplysninger på begge sprog.'],
  [[], ['Name'], null],
])('says where the languages have different numbers of lines: %j, %j', (da, en, text) => {
  expect(unevenLines({ da, en })).toBe(text);
});
