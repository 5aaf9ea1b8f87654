import { inserted, snippetOf } from './insert-text.js';

it.each([
  [{ path: 'a.purpose', kind: 'text' } as const, '{{a.purpose}}'],
  [{ path: 'deleteAtEnd', kind: 'choice' } as const, '{{#if deleteAtEnd}}\n\n{{else}}\n\n{{/if}}'],
  [{ path: 'c.places', kind: 'list' } as const, '{{#each c.places}}\n- {{this}}\n{{/each}}'],
])('a placeholder is written as what it is for', (placeholder, text) => {
  expect(snippetOf(placeholder)).toBe(text);
});

it.each([
  ['at the cursor', { start: 2, end: 2 }, 'ab{{x}}cd', 7],
  ['in place of what is marked', { start: 1, end: 3 }, 'a{{x}}d', 6],
])('is inserted %s, and the cursor stands after it', (_where, marked, text, cursor) => {
  expect(inserted('abcd', marked, '{{x}}')).toEqual({ text, cursor });
});
