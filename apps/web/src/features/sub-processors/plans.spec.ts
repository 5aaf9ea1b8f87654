import { plansOf } from './plans.js';

type Company = Parameters<typeof plansOf>[0];

const facts: Company['facts'] = {
  ...{ legalName: 'Helpdesk Baltic OÜ', registrationNumber: '1', address: 'Tallinn', country: 'EE' },
  ...{ contact: { name: 'Asta', email: 'asta@baltic.example' }, purpose: { da: 'Hjælp', en: 'Help' } },
  ...{ dataCategories: { da: ['Navn'], en: ['Name'] }, serviceIds: [], transferMechanism: null },
};
const company = (changes: Partial<Company>): Company => ({
  ...{ id: 's', parentId: null, status: 'active', flowDownOn: null, activatedOn: '2026-01-01', endsOn: null },
  ...{ facts, factsFrom: '2026-01-01', upcoming: [], services: [] },
  ...changes,
});

it.each<[string, Partial<Company>, string[]]>([
  ['nothing', {}, []],
  [
    'a new name',
    { upcoming: [{ validFrom: '2027-01-22', facts: { ...facts, legalName: 'Baltic Care OÜ' } }] },
    ['Hedder Baltic Care OÜ fra 22. januar 2027'],
  ],
  ['other facts', { upcoming: [{ validFrom: '2027-01-22', facts }] }, ['Ændres 22. januar 2027']],
  ['the beginning', { status: 'announced', factsFrom: '2027-02-01' }, ['Begynder 1. februar 2027']],
  ['the end', { status: 'ending', endsOn: '2026-12-06' }, ['Bruges ikke fra 6. december 2026']],
  ['not of one that is gone', { status: 'removed', endsOn: '2026-01-06' }, []],
])('tells what is planned: %s', (_case, changes, plans) => {
  expect(plansOf(company(changes))).toEqual(plans);
});
