import { factsOf, periodFaults, valuesOf } from './entry-values.js';

const values = { ...valuesOf(null), nameDa: 'Diagnoser', nameEn: 'Diagnoses' };

it('sends a kind of data with its category and how long it is kept', () => {
  const kept = { ...values, category: 'special' as const, periodDa: '5 år', periodEn: '5 years', serviceIds: ['a'] };
  expect(factsOf('data-type', kept)).toEqual({
    ...{ kind: 'data-type', name: { da: 'Diagnoser', en: 'Diagnoses' }, category: 'special' },
    ...{ period: { da: '5 år', en: '5 years' }, everyService: false, serviceIds: ['a'] },
  });
  expect(factsOf('data-type', values)).toMatchObject({ period: null });
});

it.each(['data-subject', 'place'] as const)('sends a %s with nothing that it has not', (kind) => {
  expect(Object.keys(factsOf(kind, values)).toSorted()).toEqual(['everyService', 'kind', 'name', 'serviceIds']);
});

it('names no service beside every service', () => {
  expect(factsOf('place', { ...values, everyService: true, serviceIds: ['a'] }).serviceIds).toEqual([]);
});

it.each([
  [{ periodDa: '', periodEn: '' }, []],
  [{ periodDa: '5 år', periodEn: '5 years' }, []],
  [{ periodDa: '5 år', periodEn: ' ' }, ['periodEn']],
  [{ periodDa: '', periodEn: '5 years' }, ['periodDa']],
])('asks for both languages or neither: %j', (more, faulty) => {
  expect(Object.keys(periodFaults({ ...values, ...more }))).toEqual(faulty);
});
