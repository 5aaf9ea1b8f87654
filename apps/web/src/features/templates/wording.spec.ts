import {
  freeId,
  isSame,
  partOf,
  withMoved,
  withNewPart,
  withoutPart,
  withPart,
  withTitle,
  type Part,
  type Wording,
} from './wording.js';

const part = (id: string, kind: Part['kind'], number: string): Part => ({
  id,
  kind,
  number,
  heading: id,
  source: `§ a: ${id}`,
});
const parts = [part('one', 'clause', '1'), part('two', 'clause', '2'), part('annex-a', 'annex', 'A')];
const wording: Wording = {
  da: { locale: 'da', title: 'Aftale', parts },
  en: { locale: 'en', title: 'Agreement', parts },
};
const shape = ({ da, en }: Wording) => {
  const line = (all: Part[]) => all.map(({ id, number }) => `${number} ${id}`).join(', ');
  return [line(da.parts), line(en.parts)];
};

it('changes one part of one language', () => {
  const changed = withPart(wording, 'en', 'two', { source: '§ a: new' });
  expect(partOf(changed, 'en', 'two')?.source).toBe('§ a: new');
  expect(partOf(changed, 'da', 'two')?.source).toBe('§ a: two');
  expect([isSame(wording, changed), isSame(wording, { ...wording })]).toEqual([false, true]);
  expect(withTitle(wording, 'da', 'Ny').da.title).toBe('Ny');
});

it.each([
  [
    'a clause after the last clause',
    withNewPart(wording, 'clause', { da: 'Nyt', en: 'New' }),
    '1 one, 2 two, 3 new, A annex-a',
  ],
  ['an annex last', withNewPart(wording, 'annex', { da: 'Nyt', en: 'New' }), '1 one, 2 two, A annex-a, B new'],
  ['one away', withoutPart(wording, 'one'), '1 two, A annex-a'],
  ['one up', withMoved(wording, 'two', -1), '1 two, 2 one, A annex-a'],
  ['one down', withMoved(wording, 'one', 1), '1 two, 2 one, A annex-a'],
  ['none past the end', withMoved(wording, 'one', -1), '1 one, 2 two, A annex-a'],
  ['no clause among the annexes', withMoved(wording, 'two', 1), '1 one, 2 two, A annex-a'],
])('moves %s, in both languages, and numbers follow', (_what, changed, expected) => {
  expect(shape(changed)).toEqual([expected, expected]);
});

it.each([
  ['Use of AI tools', [], 'use-of-ai-tools'],
  ['2. Ændringer!', [], 'ndringer'],
  ['§§', [], 'part'],
  ['Audit', ['audit', 'audit-2'], 'audit-3'],
])('%s is known as a name that is free', (heading, taken, id) => {
  expect(freeId(heading, new Set(taken))).toBe(id);
});
