import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import type { DemoCustomer } from './demo-data.js';

type DataType = AgreementContent['annexes']['a']['dataTypes'][number];
type Words = Readonly<Record<'da' | 'en', string>>;
type Service = DemoCustomer['services'][number];

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

/** A draft's texts with what only the customer knows filled in: which data, about whom. */
export function demoContent(content: AgreementContent, { services, locale }: DemoCustomer): AgreementContent {
  const dataTypes = services.flatMap((service) =>
    types[service].map(([words, category]) => ({ name: words[locale], category })),
  );
  const dataSubjects = services.map((service) => subjects[service][locale]);
  return { ...content, annexes: { ...content.annexes, a: { ...content.annexes.a, dataTypes, dataSubjects } } };
}
