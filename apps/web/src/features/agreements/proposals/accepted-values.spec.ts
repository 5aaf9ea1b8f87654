import { acceptedFrom, formOf, valueOf } from './accepted-values.js';
import type { Proposal, Proposals } from './proposal-values.js';

const fields: Proposals['fields'] = [
  { field: 'annexes.a.purpose', label: '', form: 'text', text: 'Booking', entries: [] },
  {
    ...{ field: 'annexes.a.dataTypes', label: '', form: 'data-type', text: '' },
    entries: [{ text: 'CPR', value: { kind: 'data-type', name: 'CPR', category: 'cpr' } }],
  },
  { field: 'annexes.c.retention', label: '', form: 'retention', text: '', entries: [] },
  { field: 'annexes.c.measures.items', label: '', form: 'measure', text: '', entries: [] },
];
const proposal = (more: Partial<Proposal>): Proposal => ({
  ...{ id: '', kind: 'addition', place: '', position: null, label: '', offered: null, wish: '', reason: '', by: '' },
  ...{ madeAt: '', state: 'open', answer: '', accepted: null, acceptedText: null, decidedAt: null },
  ...more,
});

it.each<[string, Partial<Proposal>, object | null]>([
  ['a text', { kind: 'text', place: 'annexes.a.purpose', wish: 'Ny: tekst' }, { kind: 'text', text: 'Ny: tekst' }],
  [
    'a changed kind of data, in its category',
    { kind: 'change', place: 'annexes.a.dataTypes', position: 0, wish: 'CPR-nummer' },
    { kind: 'data-type', name: 'CPR-nummer', category: 'cpr' },
  ],
  [
    'a pair cut at its colon',
    { place: 'annexes.c.retention', wish: 'Log: 1 år' },
    { kind: 'retention', dataType: 'Log', period: '1 år' },
  ],
  [
    'a pair without one, to be filled in',
    { place: 'annexes.c.measures.items', wish: 'Kryptering' },
    { kind: 'measure', area: '', measure: 'Kryptering' },
  ],
  ['no value for a comment', { kind: 'comment', place: 'term', wish: 'Hvorfor?' }, null],
  ['no value for a removal', { kind: 'removal', place: 'annexes.a.dataTypes', position: 0 }, null],
])('begins with %s', (_, more, value) => {
  const given = proposal(more);
  expect(valueOf(formOf(given, fields), acceptedFrom(given, fields))).toEqual(value);
});
