import { checkFacts, unevenLines, type FormFacts } from './facts-checks.js';

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
