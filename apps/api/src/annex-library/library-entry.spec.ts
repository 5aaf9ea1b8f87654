import { belongsTo, noPrefill, prefillOf, type Entry, type MeasureList } from './library-entry.js';

const words = (text: string) => ({ da: text, en: `${text} (en)` });
const entry = (more: Partial<Entry>): Entry => ({
  ...{ kind: 'data-type', name: words('CPR'), category: 'cpr', period: null, retired: false },
  ...{ everyService: false, serviceCodes: ['payroll'] },
  ...more,
});
const list: MeasureList = {
  ...{ version: 2, day: '2026-03-05' },
  items: [
    { everyService: true, serviceCodes: [], area: words('Adgang'), measure: words('To faktorer') },
    { everyService: false, serviceCodes: ['payroll'], area: words('Løn'), measure: words('Særskilt nøgle') },
  ],
};
const payroll = { services: ['payroll'], locale: 'da' } as const;

it.each([
  ['of every service', { everyService: true, serviceCodes: [] }, ['booking'], true],
  ['of one of them', { everyService: false, serviceCodes: ['crm', 'booking'] }, ['booking'], true],
  ['of another', { everyService: false, serviceCodes: ['crm'] }, ['booking'], false],
  ['of none', { everyService: false, serviceCodes: [] }, ['booking'], false],
  ['of every service, for a customer without any', { everyService: true, serviceCodes: [] }, [], true],
])('what is %s', (_, scope, services, belongs) => {
  expect(belongsTo(scope, services)).toBe(belongs);
});

it('begins with the pieces of the customer’s services, in its language', () => {
  const entries = [
    entry({ period: words('5 år') }),
    entry({ kind: 'data-subject', name: words('Ansatte'), category: null }),
    entry({ kind: 'place', name: words('Odense'), category: null, everyService: true, serviceCodes: [] }),
  ];
  expect(prefillOf(entries, list, payroll)).toEqual({
    dataTypes: [{ name: 'CPR', category: 'cpr' }],
    dataSubjects: ['Ansatte'],
    retention: [{ dataType: 'CPR', period: '5 år' }],
    places: ['Odense'],
    measures: {
      version: '2 (2026-03-05)',
      items: [
        { area: 'Adgang', measure: 'To faktorer' },
        { area: 'Løn', measure: 'Særskilt nøgle' },
      ],
    },
  });
  expect(prefillOf(entries, list, { ...payroll, locale: 'en' }).dataTypes[0]?.name).toBe('CPR (en)');
});

it.each([
  ['what was retired', [entry({ retired: true })]],
  ['what belongs to another service', [entry({ serviceCodes: ['crm'] })]],
])('leaves out %s', (_, entries) => {
  expect(prefillOf(entries, null, payroll)).toEqual(noPrefill);
});
