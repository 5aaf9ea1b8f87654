import { checkBounds, UnboundedJson } from './bounded-json.js';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const check = (text: string) => () => checkBounds(Buffer.from(text));

describe('JSON before it is parsed', () => {
  it.each([
    ['an ordinary body', JSON.stringify({ name: 'Åse', contacts: [{ email: 'a@b.dk' }], note: null })],
    ['the deepest', nested(32)],
    ['brackets and commas in a text', JSON.stringify({ text: '[{,'.repeat(60_000) })],
    ['a text with quotes and backslashes', JSON.stringify({ a: '\\', b: '"\\"[[['.repeat(100) })],
    ['a text that does not end', `{"a":"${'['.repeat(100)}`],
    ['nothing', ''],
  ])('is let through: %s', (_, text) => {
    expect(check(text)).not.toThrow();
  });

  it.each([
    ['one level too many', nested(33), 'nests more than 32 levels'],
    ['millions of levels', nested(1_000_000), 'nests more than 32 levels'],
    ['too many items', JSON.stringify(Array.from({ length: 60_000 }, () => 1)), 'holds more than 50000 values'],
    ['too many lists', `[${'[],'.repeat(30_000)}1]`, 'holds more than 50000 values'],
  ])('is refused: %s', (_, text, words) => {
    expect(check(text)).toThrow(UnboundedJson);
    expect(check(text)).toThrow(words);
  });

  it('costs a long text next to nothing, whatever is in it', () => {
    const quotes = `{"a":"${'\\"'.repeat(2_000_000)}"}`;
    const slashes = `{"a":"${'\\\\'.repeat(2_000_000)}"}`;
    for (const text of [quotes, slashes]) expect(check(text)).not.toThrow();
  });
});
