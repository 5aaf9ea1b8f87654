import { placeholders } from './placeholders.js';
import { faultWords, placeholderWords } from './template-words.js';

it.each(['da', 'en'] as const)('every placeholder is explained in %s', (locale) => {
  const unexplained = placeholders.filter((one) =>
    [one.path, `${one.list ?? ''}.${one.path}`].includes(placeholderWords(one, locale)),
  );
  expect(unexplained).toEqual([]);
});

it('is explained in the reader’s language, and says which party it is about', () => {
  const name = { path: 'controller.name', kind: 'text', list: null } as const;
  expect(placeholderWords(name, 'da')).toBe('Den dataansvarlige: navn');
  expect(placeholderWords(name, 'en')).toBe('The controller: name');
});

it.each([
  ['unknown-placeholder', 'x.y', 'There is no placeholder {{x.y}} here. Pick one from the list.'],
  ['field-unplaced', 'a.purpose', expect.stringContaining('“A.1 Purpose”')],
  ['letter-uncovered', 'b', expect.stringContaining('Article 28(3)(b) (confidentiality)')],
  ['letter-uncovered', 'b', expect.stringContaining('§ name {b}: text')],
  ['line-unreadable', 'just words', expect.stringContaining('“just words” cannot be read. Begin a paragraph')],
  ['unreadable', 'line 3', expect.stringContaining('line 3')],
] as const)('%s is told with what it is about and what to do', (code, detail, words) => {
  expect(faultWords({ code, locale: 'da', part: null, detail }, 'en')).toEqual(words);
});
