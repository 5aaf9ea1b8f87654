import { exampleAgreement } from '#dpa-templates';
import { agreementData } from '#dpa-templates';
import { contentOf } from '../agreement-record/agreement-content.js';
import { withAccepted, type AcceptedChange } from './accepted-changes.js';

const example = contentOf(agreementData.parse(exampleAgreement('da')));
const offered = {
  ...example,
  annexes: {
    ...example.annexes,
    a: { ...example.annexes.a, dataSubjects: ['Patienter', 'Ansatte', 'Leverandører'] },
  },
};
const subjects = 'annexes.a.dataSubjects';
const entry = (text: string) => ({ kind: 'entry', entry: text }) as const;
const added = (text: string): AcceptedChange => ({
  ...{ kind: 'addition', place: subjects, position: null, value: entry(text) },
});
const changed = (position: number, text: string): AcceptedChange => ({
  ...{ kind: 'change', place: subjects, position, value: entry(text) },
});
const removed = (position: number): AcceptedChange => ({
  ...{ kind: 'removal', place: subjects, position, value: null },
});

it.each<[string, AcceptedChange[], string[]]>([
  ['nothing', [], ['Patienter', 'Ansatte', 'Leverandører']],
  ['additions last, in their order', [added('A'), added('B')], ['Patienter', 'Ansatte', 'Leverandører', 'A', 'B']],
  ['a change where the entry stood', [changed(1, 'Personale')], ['Patienter', 'Personale', 'Leverandører']],
  ['a removal', [removed(0)], ['Ansatte', 'Leverandører']],
  [
    'entries counted as they were offered, whatever else goes',
    [removed(0), changed(2, 'Firmaer'), added('Pårørende')],
    ['Ansatte', 'Firmaer', 'Pårørende'],
  ],
])('puts in %s', (_, changes, expected) => {
  expect(withAccepted(offered, changes).annexes.a.dataSubjects).toEqual(expected);
});

it.each<[AcceptedChange['place'], AcceptedChange['value'], unknown]>([
  ['annexes.a.dataTypes', { kind: 'data-type', name: 'CPR', category: 'cpr' }, { name: 'CPR', category: 'cpr' }],
  ['annexes.c.measures.items', { kind: 'measure', area: 'Log', measure: 'Alt' }, { area: 'Log', measure: 'Alt' }],
  ['annexes.c.retention', { kind: 'retention', dataType: 'Log', period: '1 år' }, { dataType: 'Log', period: '1 år' }],
  ['annexes.c.places', entry('Odense'), 'Odense'],
])('adds to %s in the form of its list', (place, value, expected) => {
  const { a, c } = withAccepted(offered, [{ kind: 'addition', place, position: null, value }]).annexes;
  const lists = [a.dataTypes, c.measures.items, c.retention, c.places].map((list): unknown => list.at(-1));
  expect(lists).toContainEqual(expected);
});

it.each([
  'annexes.a.purpose',
  'annexes.a.nature',
  'annexes.a.duration',
  'annexes.c.subject',
  'annexes.c.assistance',
  'annexes.c.transfers',
  'annexes.c.audit',
  'annexes.c.subProcessorAudit',
  'annexes.d',
])('replaces the text of %s and no other', (place) => {
  const value = { kind: 'text', text: 'Ny tekst' } as const;
  const after = withAccepted(offered, [{ kind: 'text', place, position: null, value }]);
  expect(JSON.stringify(after).split('Ny tekst')).toHaveLength(2);
  const read = place
    .split('.')
    .reduce<unknown>((at, step) => Object.entries(Object(at)).find(([key]) => key === step)?.[1], after);
  expect(read).toBe('Ny tekst');
});

it('leaves everything where a comment was accepted', () => {
  expect(withAccepted(offered, [{ kind: 'comment', place: 'clause-1', position: null, value: null }])).toEqual(offered);
});
