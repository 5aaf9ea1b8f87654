import { readValue, type PdfValue } from './pdf-syntax.js';

function plain(value: PdfValue): unknown {
  if (value.kind === 'dict') return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
  if (value.kind === 'array') return value.items.map(plain);
  if (value.kind === 'string') return Buffer.from(value.bytes).toString('latin1');
  if (value.kind === 'name') return `/${value.name}`;
  if (value.kind === 'number') return value.number;
  return value.kind === 'reference' ? { ref: value.id } : value.word;
}

describe('PDF syntax', () => {
  it.each([
    ['<< /A 1 /B [2 3 0 R 4 0] /C << /D /E#20F >> >>', { A: 1, B: [2, { ref: 3 }, 4, 0], C: { D: '/E F' } }],
    ['<</A/B/C(d)/E<66>>>', { A: '/B', C: 'd', E: 'f' }],
    ['[-1 .5 +2. true false null]', [-1, 0.5, 2, 'true', 'false', 'null']],
    [String.raw`(a(b)c\)\(\\\101\n\12)`, 'a(b)c)(\\A\n\n'],
    ['(a\\\nb)', 'ab'],
    ['<48 65 6C6c 6>', 'Hell`'],
    ['12 0 Rx', 12],
  ])('reads %s', (text, value) => {
    expect(plain(readValue(text, 0))).toEqual(value);
  });

  it('says where a value stands', () => {
    expect(readValue('   <</A (b)>>  ', 0)).toMatchObject({ start: 3, end: 13 });
  });

  it.each([
    ['an open dictionary', '<< /A 1'],
    ['an open array', '[1 2'],
    ['an open string', '(a(b)'],
    ['an open hex string', '<41'],
    ['a stray character in hex', '<4X>'],
    ['a key that is no name', '<< 1 2 >>'],
    ['a key without a value', '<< /A >>'],
    ['two equal keys', '<< /A 1 /B 2 /A 3 >>'],
    ['two equal keys, one in disguise', '<< /Contents 1 /C#6fntents 2 >>'],
    ['a comment', '<< % >>\n/A 1 >>'],
    ['a word', 'obj'],
    ['nothing', ''],
    ['100,000 levels', '['.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => readValue(text, 0)).toThrow(expect.objectContaining({ name: 'PdfSyntaxError' }));
  });
});
