import type { NewSubProcessor } from '../sub-processors/sub-processors.schema.js';
import type { demoServices } from './demo-data.js';

type ServiceCode = (typeof demoServices)[number]['code'];
type Text = { readonly da: string; readonly en: string };

export type DemoSubProcessor = {
  readonly key: string;
  /** Key of the company above it in the chain. */
  readonly below?: string;
  readonly name: string;
  readonly number: string;
  readonly address: string;
  readonly country: string;
  readonly purpose: Text;
  readonly data: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly services: readonly ServiceCode[];
  readonly transfer?: NewSubProcessor['facts']['transferMechanism'];
  /** Not engaged yet: only planned, to be announced. */
  readonly planned?: true;
};

const all: readonly ServiceCode[] = ['booking', 'crm', 'payroll', 'forms'];
const contacts = {
  da: ['Navn', 'Telefon', 'E-mail'],
  en: ['Name', 'Phone', 'E-mail'],
} as const;
const everything = {
  da: ['Alle oplysninger, som kunden behandler i ydelsen'],
  en: ['All data that the customer processes in the service'],
} as const;

/** Companies that do not exist. */
export const demoSubProcessors: readonly DemoSubProcessor[] = [
  {
    key: 'hosting',
    name: 'Nordhavn Hosting A/S',
    number: '99801204',
    address: 'Containervej 12, 2150 Nordhavn',
    country: 'DK',
    purpose: { da: 'Drift af servere og databaser', en: 'Operation of servers and databases' },
    data: everything,
    services: all,
  },
  {
    key: 'backup',
    below: 'hosting',
    name: 'Fjällsäker Backup AB',
    number: '559000-0017',
    address: 'Provgatan 8, 211 20 Malmö',
    country: 'SE',
    purpose: { da: 'Krypterede sikkerhedskopier', en: 'Encrypted backups' },
    data: everything,
    services: [],
  },
  {
    key: 'housing',
    below: 'hosting',
    name: 'Polar Datasenter AS',
    number: '999 000 018',
    address: 'Isveien 4, 9008 Tromsø',
    country: 'NO',
    purpose: { da: 'Reservedatacenter', en: 'Standby data centre' },
    data: everything,
    services: [],
  },
  {
    key: 'mail',
    name: 'Postvogn Mail ApS',
    number: '99811609',
    address: 'Postgade 3, 5000 Odense C',
    country: 'DK',
    purpose: { da: 'Udsendelse af e-mails', en: 'Sending of e-mails' },
    data: { da: ['Navn', 'E-mail', 'Mailens indhold'], en: ['Name', 'E-mail', 'Content of the mail'] },
    services: ['booking', 'crm', 'forms'],
  },
  {
    key: 'sms',
    name: 'Textbridge Examples Inc.',
    number: 'DE-0000042',
    address: '100 Sample Street, Wilmington, DE 19801',
    country: 'US',
    purpose: { da: 'Sms-påmindelser om aftaler', en: 'Text message reminders of appointments' },
    data: { da: ['Telefon', 'Tidspunkt for aftale'], en: ['Phone', 'Time of appointment'] },
    services: ['booking'],
    transfer: 'dpf',
  },
  {
    key: 'carrier',
    below: 'sms',
    name: 'Liffey Relay Ltd',
    number: 'IE-000017',
    address: '4 Quay Lane, Dublin 1',
    country: 'IE',
    purpose: { da: 'Levering af sms til teleselskaber', en: 'Delivery of text messages to operators' },
    data: { da: ['Telefon', 'Beskedens tekst'], en: ['Phone', 'Text of the message'] },
    services: [],
  },
  {
    key: 'payslips',
    name: 'Lønkurér A/S',
    number: '99832606',
    address: 'Regnskabsvej 21, 8000 Aarhus C',
    country: 'DK',
    purpose: { da: 'Levering af lønsedler', en: 'Delivery of payslips' },
    data: { da: ['Navn', 'CPR-nummer', 'Løn'], en: ['Name', 'Civil registration number', 'Pay'] },
    services: ['payroll'],
  },
  {
    key: 'support',
    name: 'Supportdesk Baltic OÜ',
    number: 'EE-1000004',
    address: 'Pikk 40, 10133 Tallinn',
    country: 'EE',
    purpose: { da: 'System til supportsager', en: 'System for support cases' },
    data: { da: [...contacts.da, 'Sagens indhold'], en: [...contacts.en, 'Content of the case'] },
    services: all,
  },
  {
    key: 'logs',
    name: 'Fehlerfrei Logdienste GmbH',
    number: 'HRB 000042',
    address: 'Musterallee 7, 20095 Hamburg',
    country: 'DE',
    purpose: { da: 'Fejllog og overvågning', en: 'Error log and monitoring' },
    data: { da: ['IP-adresse', 'Tekniske hændelser'], en: ['IP address', 'Technical events'] },
    services: ['crm', 'forms'],
  },
  {
    key: 'archive',
    name: 'Granaat Archief BV',
    number: 'NL-00000031',
    address: 'Archiefkade 2, 3011 Rotterdam',
    country: 'NL',
    purpose: { da: 'Langtidsarkiv for lønbilag', en: 'Long-term archive of payroll records' },
    data: { da: ['Navn', 'Lønbilag'], en: ['Name', 'Payroll records'] },
    services: ['payroll'],
    planned: true,
  },
  {
    key: 'newSms',
    name: 'Sikker Sms ApS',
    number: '99843608',
    address: 'Antennevej 9, 7400 Herning',
    country: 'DK',
    purpose: { da: 'Sms-påmindelser om aftaler', en: 'Text message reminders of appointments' },
    data: { da: ['Telefon', 'Tidspunkt for aftale'], en: ['Phone', 'Time of appointment'] },
    services: ['booking'],
    planned: true,
  },
  {
    key: 'scan',
    name: 'Klarsyn Scan ApS',
    number: '99854403',
    address: 'Linsevej 5, 2800 Kongens Lyngby',
    country: 'DK',
    purpose: { da: 'Viruskontrol af vedhæftede filer', en: 'Virus checks of attachments' },
    data: { da: ['Vedhæftede filer'], en: ['Attachments'] },
    services: ['forms'],
    planned: true,
  },
];
