import { parseTemplate } from './parse-template.js';

const file = [
  '// for the editor',
  'title: Aftale',
  '',
  '# 1 one: Første',
  '§ a: x',
  '',
  '# 2 two: Andet',
  '§ b: y',
  '# A annex-a: Bilag',
  '~ c: z',
];

it('reads a file as parts', () => {
  expect(parseTemplate('da', file.join('\r\n'))).toEqual({
    locale: 'da',
    title: 'Aftale',
    parts: [
      { id: 'one', kind: 'clause', number: '1', heading: 'Første', source: '§ a: x' },
      { id: 'two', kind: 'clause', number: '2', heading: 'Andet', source: '§ b: y' },
      { id: 'annex-a', kind: 'annex', number: 'A', heading: 'Bilag', source: '~ c: z' },
    ],
  });
});

it.each([
  ['text before the first part', ['title: x', 'stray', '# 1 one: One']],
  ['no title', ['# 1 one: One']],
  ['no part', ['title: x']],
  ['a gap in the numbers', ['title: x', '# 1 one: One', '# 3 three: Three']],
  ['an annex before a clause', ['title: x', '# A annex-a: A', '# 1 one: One']],
  ['annexes out of order', ['title: x', '# 1 one: One', '# B annex-b: B']],
])('refuses %s', (_why, lines) => {
  expect(() => parseTemplate('en', lines.join('\n'))).toThrow();
});
