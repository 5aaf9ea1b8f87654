import { parseLines } from './line-format.js';
import { TemplateError } from './template-error.js';
import type { TemplatePart } from './template.js';

const part: TemplatePart = { id: 'p', kind: 'clause', number: '4', heading: 'Heading', source: '' };
const blocks = (...lines: string[]): unknown => parseLines(part, lines.join('\n')).slice(1);

it('begins with the heading of the part', () => {
  expect(parseLines(part, '')).toEqual([{ kind: 'heading', id: 'p', level: 1, number: '4', text: 'Heading' }]);
});

it.each([
  [
    'numbered paragraphs',
    ['§ a: x', '', '§ b {a, h}: y: z'],
    [
      { kind: 'paragraph', id: 'p-a', number: '4.1', text: 'x' },
      { kind: 'paragraph', id: 'p-b', number: '4.2', text: 'y: z' },
    ],
  ],
  [
    'sections count anew',
    ['§ a: x', '## s: S', '§ b: y', '## t: T', '§ c: z'],
    [
      { kind: 'paragraph', id: 'p-a', number: '4.1', text: 'x' },
      { kind: 'heading', id: 'p-s', level: 2, number: '4.1', text: 'S' },
      { kind: 'paragraph', id: 'p-b', number: '4.1.1', text: 'y' },
      { kind: 'heading', id: 'p-t', level: 2, number: '4.2', text: 'T' },
      { kind: 'paragraph', id: 'p-c', number: '4.2.1', text: 'z' },
    ],
  ],
  [
    'other texts',
    ['~ a: x', '~~ b: y', '! c: z'],
    [
      { kind: 'paragraph', id: 'p-a', text: 'x' },
      { kind: 'long-text', id: 'p-b', text: 'y' },
      { kind: 'note', id: 'p-c', text: 'z' },
    ],
  ],
  ['an indented line goes on', ['§ a: x', '  y'], [{ kind: 'paragraph', id: 'p-a', number: '4.1', text: 'x y' }]],
  [
    'lists belong to what is above',
    ['§ a: x', '- y', '- z', '§ b: w', '+ v'],
    [
      { kind: 'paragraph', id: 'p-a', number: '4.1', text: 'x' },
      { kind: 'list', id: 'p-a-list', ordered: false, items: ['y', 'z'] },
      { kind: 'paragraph', id: 'p-b', number: '4.2', text: 'w' },
      { kind: 'list', id: 'p-b-list', ordered: true, items: ['v'] },
    ],
  ],
  [
    'tables, with an empty last cell',
    ['|= t: Caption', '|: A 30 | B b 70 |', '| 1 | 2 |', '| 3 | |'],
    [
      {
        kind: 'table',
        id: 'p-t',
        caption: 'Caption',
        columns: [
          { label: 'A', width: 0.3 },
          { label: 'B b', width: 0.7 },
        ],
        rows: [
          ['1', '2'],
          ['3', ''],
        ],
      },
    ],
  ],
  [
    'facts, leaving out those without a value',
    [':= f:', ': Name | x', ': Phone | '],
    [{ kind: 'facts', id: 'p-f', items: [{ label: 'Name', value: 'x' }] }],
  ],
])('reads %s', (_what, lines, expected) => {
  expect(blocks(...lines)).toEqual(expected);
});

it.each([
  ['a line without a sign', ['text']],
  ['a paragraph without a name', ['§ Text of the paragraph']],
  ['a row outside a table', ['| a | b |']],
  ['a row of too many cells', ['|= t: C', '|: A 50 | B 50 |', '| 1 | 2 | 3 |']],
  ['a row before the columns', ['|= t: C', '| 1 | 2 |']],
  ['columns that do not add up to 100', ['|= t: C', '|: A 50 | B 40 |']],
  ['a fact outside facts', ['§ a: x', ': Name | x']],
  ['an item after a table', ['|= t: C', '|: A 100 |', '- x']],
  ['a letter that art. 28(3) does not have', ['§ a {i}: x']],
])('refuses %s', (_what, lines) => {
  expect(() => blocks(...lines)).toThrow(TemplateError);
});
