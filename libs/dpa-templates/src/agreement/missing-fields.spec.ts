import { agreementData, type AgreementData, type AgreementDataInput } from './agreement-data.js';
import { agreementDocument } from './agreement-document.js';
import { missingFields } from './missing-fields.js';
import { exampleAgreement } from '../example/example-agreement.js';

const complete = exampleAgreement('en');
const { controller, processor, services, annexes } = complete;
const { a, b, c } = annexes;
const [first, second] = b.subProcessors;
const emptied = (changes: Partial<AgreementDataInput>): AgreementData =>
  agreementData.parse({ ...complete, ...changes });
const inA = (changes: Partial<typeof a>): AgreementData =>
  emptied({ annexes: { ...annexes, a: { ...a, ...changes } } });
const inC = (changes: Partial<typeof c>): AgreementData =>
  emptied({ annexes: { ...annexes, c: { ...c, ...changes } } });
const sub = (changes: object): AgreementData =>
  emptied({ annexes: { ...annexes, b: { ...b, subProcessors: [{ ...company(), ...changes }] } } });
const company = () => {
  if (!first || !second) throw new Error('The example has two sub-processors');
  return first;
};

it('a complete agreement lacks nothing', () => {
  expect(missingFields(emptied({}))).toEqual([]);
});

it.each([
  ['reference', 'The agreement’s reference', emptied({ reference: '' })],
  ['controller.name', 'Controller: name', emptied({ controller: { ...controller, name: '' } })],
  [
    'controller.registrationNumber',
    'Controller: registration number',
    emptied({ controller: { ...controller, registrationNumber: ' ' } }),
  ],
  ['controller.country', 'Controller: country', emptied({ controller: { ...controller, country: '' } })],
  [
    'controller.contact.email',
    'Controller: e-mail of the contact person',
    emptied({ controller: { ...controller, contact: { name: 'x', email: '' } } }),
  ],
  [
    'controller.dpo.name',
    'Controller: name of the data protection officer',
    emptied({ controller: { ...controller, dpo: { name: '', email: 'x' } } }),
  ],
  ['processor.address', 'Processor: address', emptied({ processor: { ...processor, address: '\n\u200B' } })],
  ['processor.email', 'Processor: e-mail', emptied({ processor: { ...processor, email: '' } })],
  ['services', 'At least one service', emptied({ services: [] })],
  [
    'services[1].name',
    'Name of a service',
    emptied({ services: services.map((service, index) => (index === 1 ? { ...service, name: '' } : service)) }),
  ],
  ['annexes.a.purpose', 'A.1 Purpose', inA({ purpose: '' })],
  ['annexes.a.nature', 'A.2 Nature of the processing', inA({ nature: '' })],
  ['annexes.a.dataTypes', 'A.3 Types of personal data', inA({ dataTypes: [] })],
  [
    'annexes.a.dataTypes[0].name',
    'A.3 Name of a type of personal data',
    inA({ dataTypes: [{ name: '', category: 'special' }] }),
  ],
  ['annexes.a.dataSubjects', 'A.4 Categories of data subjects', inA({ dataSubjects: [] })],
  ['annexes.a.duration', 'A.5 Commencement and duration', inA({ duration: '' })],
  ['annexes.b.subProcessors[0].address', 'B.1 Nordlys Drift A/S: address', sub({ address: '' })],
  [
    'annexes.b.subProcessors[0].chain[0].registrationNumber',
    'B.1 X: registration number',
    sub({ chain: [{ ...first, legalName: 'X', registrationNumber: '', chain: [] }] }),
  ],
  [
    'annexes.b.subProcessors[0].transferMechanism',
    'B.1 Nordlys Drift A/S: basis of the transfer',
    sub({ country: 'US' }),
  ],
  ['annexes.c.subject', 'C.1 Subject of the processing and instruction', inC({ subject: '' })],
  ['annexes.c.measures.items', 'C.2 Security measures', inC({ measures: { version: '1', items: [] } })],
  [
    'annexes.c.measures.version',
    'C.2 Version of the security measures',
    inC({ measures: { ...c.measures, version: '' } }),
  ],
  ['annexes.c.assistance', 'C.3 Assistance', inC({ assistance: '' })],
  ['annexes.c.retention', 'C.4 Storage and erasure', inC({ retention: [] })],
  ['annexes.c.places', 'C.5 Places of processing', inC({ places: [] })],
  ['annexes.c.audit', 'C.7 Audit of the processor', inC({ audit: '' })],
])('%s is asked for as "%s" and shows as missing in the draft', (field, label, data) => {
  expect(missingFields(data)).toEqual([{ field, label }]);
  expect(JSON.stringify(agreementDocument(data))).toContain(`[Missing: ${label}]`);
});

it.each([
  ['transfers', inC({ transfers: '' })],
  ['audit of sub-processors', inC({ subProcessorAudit: '' })],
  ['other matters', emptied({ annexes: { ...annexes, d: '' } })],
  ['sub-processors', emptied({ annexes: { ...annexes, b: { subProcessors: [] } } })],
  ['a mechanism inside the EEA', sub({ country: 'NO' })],
])('does not ask for %s', (_what, data) => {
  expect(missingFields(data)).toEqual([]);
});

it('labels in the language that is asked for', () => {
  expect(missingFields(inA({ purpose: '' }), 'da')).toEqual([{ field: 'annexes.a.purpose', label: 'A.1 Formål' }]);
});
