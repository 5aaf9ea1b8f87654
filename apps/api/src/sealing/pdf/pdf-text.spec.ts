import { readValue } from './pdf-syntax.js';
import { readDate, readText, writeDate, writeText } from './pdf-text.js';

describe('text in PDFs', () => {
  it.each(['Flex4Business ApS', 'back\\slash (and) paren)', 'Nåleskovvej 3', '– “€” Ω Я 🖋', '', 'two\nlines'])(
    'keeps %j',
    (text) => {
      const written = readValue(writeText(text), 0);
      expect(written.kind === 'string' ? readText(written.bytes) : null).toBe(text);
    },
  );

  it('reads UTF-8 with its mark, and Latin letters without any', () => {
    expect(readText(Buffer.from('\ufeffæøå'))).toBe('æøå');
    expect(readText(Buffer.from('æøå', 'latin1'))).toBe('æøå');
  });
});

describe('dates in PDFs', () => {
  it('are written to the second, in UTC', () => {
    expect(writeDate(new Date('2026-05-04T10:15:00.999Z'))).toBe('D:20260504101500Z');
  });

  it.each([
    ['D:20260504101500Z', '2026-05-04T10:15:00.000Z'],
    ["D:20260504101500+02'00'", '2026-05-04T08:15:00.000Z'],
    ["D:20260504101500-01'30", '2026-05-04T11:45:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    '2026',
    'D:20260504',
    'D:20260504101500',
    'D:20261304101500Z',
    "D:20260504101500+99'00'",
    'D:2026050410150 Z',
  ])('finds no date in %j', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
