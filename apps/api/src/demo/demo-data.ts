/** All fictional, except the vendor. Registration numbers have a valid check digit and belong to nobody known to us. */

export const demoServices = [
  {
    code: 'booking',
    name: { da: 'FlexBooking', en: 'FlexBooking' },
    description: {
      da: 'Onlinebooking, kalender og påmindelser til klinikker, foreninger og værksteder',
      en: 'Online booking, calendar and reminders for clinics, clubs and workshops',
    },
  },
  {
    code: 'crm',
    name: { da: 'FlexKunder', en: 'FlexCustomers' },
    description: {
      da: 'Kundekartotek med historik, opgaver og kampagner',
      en: 'Customer register with history, tasks and campaigns',
    },
  },
  {
    code: 'payroll',
    name: { da: 'FlexLøn', en: 'FlexPayroll' },
    description: {
      da: 'Løn, fravær og indberetning for små og mellemstore virksomheder',
      en: 'Payroll, absence and reporting for small and medium-sized companies',
    },
  },
  {
    code: 'forms',
    name: { da: 'FlexFormularer', en: 'FlexForms' },
    description: {
      da: 'Formularer, tilmeldinger og spørgeskemaer på kundens egen hjemmeside',
      en: "Forms, registrations and surveys on the customer's own website",
    },
  },
] as const;

type ServiceCode = (typeof demoServices)[number]['code'];

export type DemoCustomer = {
  readonly key: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly address: string;
  readonly country: string;
  readonly locale: 'da' | 'en';
  readonly authorisation: 'general' | 'specific';
  readonly noticeDays: number;
  readonly services: readonly ServiceCode[];
  readonly signatory: { readonly name: string; readonly title: string };
  /** Who signs after the signatory, where two sign together. */
  readonly second?: { readonly name: string; readonly title: string };
  readonly privacy: { readonly name: string; readonly title: string };
};

const customer = (
  key: string,
  name: string,
  registrationNumber: string,
  address: string,
  more: Pick<DemoCustomer, 'services' | 'signatory' | 'privacy'> & Partial<DemoCustomer>,
): DemoCustomer => ({
  key,
  name,
  registrationNumber,
  address,
  country: 'DK',
  locale: 'da',
  authorisation: 'general',
  noticeDays: 30,
  ...more,
});

const person = (name: string, title: string) => ({ name, title });

/** From a one-woman clinic to a municipality. */
export const demoCustomers: readonly DemoCustomer[] = [
  customer('nordlys', 'Nordlys Tandklinik ApS', '99039612', 'Algade 14, 4000 Roskilde', {
    services: ['booking', 'forms'],
    signatory: person('Anne Nordlys', 'Klinikejer'),
    privacy: person('Anne Nordlys', 'Klinikejer'),
  }),
  customer('havn', 'Havnens Cykelværksted', '99079207', 'Strandvejen 3, 5800 Nyborg', {
    services: ['booking'],
    signatory: person('Palle Krogh', 'Indehaver'),
    privacy: person('Palle Krogh', 'Indehaver'),
    noticeDays: 14,
  }),
  customer('birkelund', 'Birkelund Efterskole', '99205911', 'Skovvej 22, 8600 Silkeborg', {
    services: ['crm', 'forms', 'payroll'],
    signatory: person('Lone Birk', 'Forstander'),
    privacy: person('Jesper Toft', 'Administrationschef'),
  }),
  customer('kystkommune', 'Kystby Kommune', '99245506', 'Rådhuspladsen 1, 4500 Nykøbing Sjælland', {
    services: ['booking', 'forms', 'crm'],
    authorisation: 'specific',
    noticeDays: 60,
    signatory: person('Karen Mølgaard', 'Kommunaldirektør'),
    privacy: person('Søren Ravn', 'Databeskyttelsesrådgiver'),
  }),
  customer('fjeldsted', 'Fjeldsted Byg A/S', '99293020', 'Industrivej 40, 7100 Vejle', {
    services: ['payroll', 'crm'],
    signatory: person('Ole Fjeldsted', 'Direktør'),
    second: person('Inger Fjeldsted', 'Bestyrelsesformand'),
    privacy: person('Rikke Dam', 'HR-chef'),
  }),
  customer('solvang', 'Foreningen Solvang', '99348453', 'Solvangs Allé 5, 2700 Brønshøj', {
    services: ['forms'],
    signatory: person('Grethe Holm', 'Formand'),
    privacy: person('Grethe Holm', 'Formand'),
  }),
  customer('lindholm', 'Lindholm & Partnere Advokater', '99388048', 'Store Torv 9, 8000 Aarhus C', {
    services: ['crm'],
    authorisation: 'specific',
    noticeDays: 45,
    signatory: person('Mads Lindholm', 'Partner'),
    privacy: person('Ida Skov', 'Compliance'),
  }),
  customer('northwind', 'Northwind Fitness Ltd', '99411805', '12 Harbour Road, Dublin 2', {
    country: 'IE',
    locale: 'en',
    services: ['booking', 'crm'],
    signatory: person('Aoife Byrne', 'Managing Director'),
    privacy: person('Conor Walsh', 'Data Protection Lead'),
  }),
  customer('granite', 'Granite Payroll Services BV', '99514752', 'Keizersgracht 101, 1015 Amsterdam', {
    country: 'NL',
    locale: 'en',
    services: ['payroll'],
    authorisation: 'specific',
    noticeDays: 30,
    signatory: person('Eva de Vries', 'CEO'),
    privacy: person('Tom Bakker', 'Privacy Officer'),
  }),
  customer('egeskov', 'Egeskov Lægehus', '99554347', 'Kirkegade 8, 5772 Kværndrup', {
    services: ['booking', 'forms'],
    signatory: person('Henrik Eg', 'Læge'),
    privacy: person('Pia Lund', 'Praksissekretær'),
  }),
  customer('blaafrost', 'Blåfrost Fisk A/S', '99657294', 'Havnegade 77, 9990 Skagen', {
    services: ['payroll'],
    signatory: person('Kurt Strand', 'Direktør'),
    privacy: person('Mona Bæk', 'Bogholder'),
  }),
  customer('aeroe', 'Ærø Færgetrafik', '99720646', 'Vestergade 1, 5970 Ærøskøbing', {
    services: ['booking', 'crm', 'payroll', 'forms'],
    signatory: person('Åse Ørum', 'Driftschef'),
    second: person('Torben Hav', 'Havnechef'),
    privacy: person('Åse Ørum', 'Driftschef'),
  }),
];
