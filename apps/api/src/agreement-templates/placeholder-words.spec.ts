import { placeholders } from '#dpa-templates';
import { placeholderWords } from './placeholder-words.js';

it.each(['da', 'en'] as const)('every placeholder is explained in %s', (locale) => {
  const unexplained = placeholders.filter((one) =>
    [one.path, `${one.list ?? ''}.${one.path}`].includes(placeholderWords(one, locale)),
  );
  expect(unexplained).toEqual([]);
});

it('is explained in the reader’s language, and says which party it is about', () => {
  const name = { path: 'controller.name', kind: 'text', list: null } as const;
  expect([placeholderWords(name, 'da'), placeholderWords(name, 'en')]).toEqual([
    'Den dataansvarlige: navn',
    'The controller: name',
  ]);
});
