import { isAnswered, neighbour, prefilledIn, stepOf, STEPS } from './steps.js';

it.each([
  ['annexes.a.purpose', 'purpose'],
  ['annexes.a.nature', 'purpose'],
  ['annexes.a.dataTypes', 'data'],
  ['annexes.a.dataTypes[0].name', 'data'],
  ['annexes.a.dataSubjects', 'subjects'],
  ['annexes.a.duration', 'duration'],
  ['annexes.b.subProcessors', 'sub-processors'],
  ['annexes.c.subject', 'instruction'],
  ['annexes.c.subProcessorAudit', 'audit'],
  ['annexes.c.measures.items', 'security'],
  ['annexes.c.measures.version', 'security'],
  ['annexes.c.retention', 'retention'],
  ['annexes.c.places', 'places'],
  ['annexes.c.assistance', 'instruction'],
  ['annexes.c.audit', 'audit'],
  ['controller.registrationNumber', undefined],
  ['services', undefined],
  ['annexes.b.subProcessors[0].address', undefined],
])('the missing field %s is filled in at %p', (field, step) => {
  expect(stepOf(field)).toBe(step);
});

it('goes from question to question, and no further', () => {
  expect(neighbour('purpose', 1)).toBe('data');
  expect(neighbour('purpose', -1)).toBeUndefined();
  expect(neighbour('send', -1)).toBe('terms');
  expect(neighbour('send', 1)).toBeUndefined();
  expect(STEPS.at(-1)).toBe('send');
});

it('ticks a question by what is written, in whatever order it came', () => {
  const gaps = {
    missing: [{ field: 'annexes.a.dataTypes' }, { field: 'controller.email' }],
    contradictions: [{ field: 'annexes.c.transfers' }],
  };
  expect(STEPS.filter((step) => !isAnswered(step, gaps))).toEqual(['data', 'places', 'send']);
});

it('confirms at each question what was filled in there, and nothing else', () => {
  const prefilled = ['annexes.a.dataTypes', 'annexes.c.retention', 'annexes.c.places'];
  expect(STEPS.flatMap((step) => prefilledIn({ prefilled }, step).map((field) => [step, field]))).toEqual([
    ['data', 'annexes.a.dataTypes'],
    ['retention', 'annexes.c.retention'],
    ['places', 'annexes.c.places'],
  ]);
});
