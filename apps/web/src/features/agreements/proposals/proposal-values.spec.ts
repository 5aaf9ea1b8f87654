import {
  blankProposal,
  proposalFaults,
  proposalOrder,
  type ProposalValues,
  type Proposals,
} from './proposal-values.js';

const entry = (text: string) => ({ text, value: { kind: 'entry', entry: text } as const });
const fields: Proposals['fields'] = [
  { field: 'annexes.a.purpose', label: 'Formål', form: 'text', text: 'Booking', entries: [] },
  { field: 'annexes.a.dataSubjects', label: 'Registrerede', form: 'entry', text: '', entries: [entry('Patienter')] },
];
const purpose = 'field:annexes.a.purpose';
const subjects = 'field:annexes.a.dataSubjects';
const filled = (values: Partial<ProposalValues>): ProposalValues => ({ ...blankProposal, ...values });

it.each<[string, Partial<ProposalValues>, string[]]>([
  ['a clause without words', { about: 'clause:term' }, ['wish']],
  ['a clause needs no reason', { about: 'clause:term', wish: 'Hvorfor?' }, []],
  ['a text needs a reason', { about: purpose, wish: 'Ny' }, ['reason']],
  ['an addition', { about: subjects, deed: 'addition' }, ['wish', 'reason']],
  ['a change says which line', { about: subjects, deed: 'change', wish: 'Ny', reason: 'Fordi' }, ['position']],
  ['a removal needs no words', { about: subjects, deed: 'removal', position: '0', reason: 'Fordi' }, []],
  ['a line is one line', { about: subjects, wish: 'En\nto', reason: 'Fordi' }, ['wish']],
  ['a text may have several', { about: purpose, wish: 'En\nto', reason: 'Fordi' }, []],
  ['too long a line', { about: subjects, wish: 'x'.repeat(1001), reason: 'Fordi' }, ['wish']],
])('asks for what is missing: %s', (_, values, faulty) => {
  expect(Object.keys(proposalFaults(filled(values), fields))).toEqual(faulty);
});

it.each<[Partial<ProposalValues>, object]>([
  [
    { about: 'clause:term', wish: 'Hvorfor?' },
    { kind: 'comment', place: 'term', wish: 'Hvorfor?' },
  ],
  [
    { about: purpose, wish: 'Ny', reason: 'Fordi' },
    { kind: 'text', place: 'annexes.a.purpose', wish: 'Ny', reason: 'Fordi' },
  ],
  [
    { about: subjects, deed: 'change', position: '0', wish: 'Borgere', reason: 'Fordi' },
    { kind: 'change', place: 'annexes.a.dataSubjects', position: 0, wish: 'Borgere', reason: 'Fordi' },
  ],
  [
    { about: subjects, deed: 'removal', position: '0', wish: 'glemt', reason: 'Fordi' },
    { kind: 'removal', place: 'annexes.a.dataSubjects', position: 0, reason: 'Fordi' },
  ],
])('sends %j', (values, order) => {
  expect(proposalOrder(filled(values), fields)).toEqual(order);
});
