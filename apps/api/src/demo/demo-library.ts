import { defaultMeasures } from '../agreement-drafting/default-annexes.js';
import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import type { DemoCustomer } from './demo-data.js';

type DataType = AgreementContent['annexes']['a']['dataTypes'][number];
type Words = Readonly<Record<'da' | 'en', string>>;
type Service = DemoCustomer['services'][number];
type Scope = { readonly everyService: boolean; readonly services: readonly Service[] };
type DemoEntry = Scope & { readonly name: Words } & (
    | { readonly kind: 'data-type'; readonly category: DataType['category']; readonly period: Words | null }
    | { readonly kind: 'data-subject' | 'place' }
  );
type DemoMeasure = Scope & { readonly area: Words; readonly measure: Words };

const codes = ['booking', 'crm', 'payroll', 'forms'] as const satisfies readonly Service[];

const types: Readonly<Record<Service, readonly (readonly [Words, DataType['category']])[]>> = {
  booking: [
    [{ da: 'Navn, telefonnummer og e-mailadresse', en: 'Name, telephone number and e-mail address' }, 'ordinary'],
    [{ da: 'Aftaletider og fremmøde', en: 'Appointments and attendance' }, 'ordinary'],
    [
      { da: 'Helbredsoplysninger i bemærkninger til aftalen', en: 'Health information in notes to the appointment' },
      'special',
    ],
  ],
  crm: [
    [{ da: 'Navn, adresse og kontaktoplysninger', en: 'Name, address and contact details' }, 'ordinary'],
    [{ da: 'Henvendelser, køb og betalinger', en: 'Enquiries, purchases and payments' }, 'ordinary'],
  ],
  payroll: [
    [{ da: 'CPR-nummer', en: 'Civil registration number (CPR)' }, 'cpr'],
    [{ da: 'Løn, pension og bankkonto', en: 'Salary, pension and bank account' }, 'ordinary'],
    [{ da: 'Sygefravær', en: 'Sick leave' }, 'special'],
    [{ da: 'Fagforeningskontingent, der trækkes over lønnen', en: 'Trade union dues deducted from pay' }, 'special'],
  ],
  forms: [
    [
      {
        da: 'Svar, som den registrerede selv skriver i formularen',
        en: 'Answers that the data subject writes in the form',
      },
      'ordinary',
    ],
    [{ da: 'Navn og e-mailadresse', en: 'Name and e-mail address' }, 'ordinary'],
  ],
};

const subjects: Readonly<Record<Service, Words>> = {
  booking: { da: 'Personer, der bestiller tid', en: 'People who book appointments' },
  crm: { da: 'Kunder og kontaktpersoner', en: 'Customers and contact persons' },
  payroll: { da: 'Ansatte og tidligere ansatte', en: 'Employees and former employees' },
  forms: { da: 'Personer, der udfylder en formular', en: 'People who fill in a form' },
};

/** How long a kind of data is kept by law, whatever is agreed. */
const periods: Readonly<Record<string, Words>> = {
  'Løn, pension og bankkonto': {
    da: '5 år efter regnskabsårets udløb (bogføringsloven)',
    en: '5 years after the end of the financial year (Danish Bookkeeping Act)',
  },
};

const everywhere: Scope = { everyService: true, services: [] };

/** What the vendor has learnt that its customers' annexes hold, by service. */
export const demoEntries: readonly DemoEntry[] = [
  ...codes.flatMap((service) =>
    types[service].map(([name, category]): DemoEntry => {
      const period = periods[name.da] ?? null;
      return { kind: 'data-type', name, category, period, everyService: false, services: [service] };
    }),
  ),
  ...codes.map((service): DemoEntry => ({
    ...{ kind: 'data-subject', name: subjects[service] },
    ...{ everyService: false, services: [service] },
  })),
  { kind: 'place', name: { da: 'Datacenter i Odense', en: 'Data centre in Odense' }, ...everywhere },
];

const measure = (area: Words, words: Words, scope: Scope = everywhere): DemoMeasure => ({
  area,
  measure: words,
  ...scope,
});

/** The security measures that new agreements begin with: those of the portal, and what payroll has besides. */
export const demoMeasures: readonly DemoMeasure[] = [
  ...inBoth(),
  measure(
    { da: 'Lønoplysninger', en: 'Payroll data' },
    {
      da: 'CPR-numre og løn krypteres for sig med en nøgle pr. kunde; kun lønmedarbejdere kan slå dem op.',
      en: 'Civil registration numbers and pay are encrypted apart with a key per customer; only payroll staff can look them up.',
    },
    { everyService: false, services: ['payroll'] },
  ),
];

function inBoth(): DemoMeasure[] {
  const english = defaultMeasures('en');
  return defaultMeasures('da').map((da, index) => {
    const en = english[index] ?? da;
    return measure({ da: da.area, en: en.area }, { da: da.measure, en: en.measure });
  });
}
