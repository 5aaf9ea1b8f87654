import { parseInline, plainInline } from './inline-format.js';
import { ValueSlots } from './value-slots.js';

const numbers = new Map([['breach-notify', '10.1']]);

it.each([
  ['plain', 'one  two', [{ text: 'one two' }]],
  ['strong', 'a **b c** d', [{ text: 'a ' }, { text: 'b c', strong: true }, { text: ' d' }]],
  [
    'a link to a number',
    'see [clause #](breach-notify).',
    [{ text: 'see ' }, { text: 'clause 10.1', href: '#breach-notify' }, { text: '.' }],
  ],
  ['lone stars', '2 * 3 ** 4', [{ text: '2 * 3 ** 4' }]],
  ['nothing', '', []],
])('reads %s', (_what, text, runs) => {
  expect(parseInline(text, { slots: new ValueSlots(), numbers })).toEqual(runs);
});

it('refuses a link that points at nothing', () => {
  expect(() => parseInline('[clause #](gone)', { slots: new ValueSlots(), numbers })).toThrow(/gone/);
});

it('joins a value with the words around it, and keeps its marks as text', () => {
  const slots = new ValueSlots();
  const text = `by ${slots.value('**A** [clause #](breach-notify)\nB')}!`;
  expect(parseInline(text, { slots, numbers })).toEqual([{ text: 'by **A** [clause #](breach-notify) B!' }]);
  expect(plainInline(text, slots)).toBe('by **A** [clause #](breach-notify) B!');
});

it('keeps a missing value apart', () => {
  const slots = new ValueSlots();
  expect(parseInline(`by ${slots.missing('[Missing: name]')}.`, { slots, numbers })).toEqual([
    { text: 'by ' },
    { text: '[Missing: name]', missing: true },
    { text: '.' },
  ]);
});
