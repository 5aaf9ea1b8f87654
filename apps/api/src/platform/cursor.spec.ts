import { byName, decodeCursor, encodeCursor, PAGE_SIZE, pageOf } from './cursor.js';
import { Invalid } from './problem.js';

const id = '0199aaaa-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['Ærø', id]), byName)).toEqual(['Ærø', id]);
  });

  it.each([
    ['rubbish'],
    [''],
    [encodeCursor(['one'])],
    [encodeCursor(['one', 'no id'])],
    [encodeCursor(['one', id, 'more'])],
    [encodeCursor(['A\u0000', id])],
    [encodeCursor(['A\uD800', id])],
    [Buffer.from('{"a":1}').toString('base64url')],
  ])('%s is refused', (cursor) => {
    expect(() => decodeCursor(cursor, byName)).toThrow(Invalid);
  });

  it('leads on only when there is more', () => {
    const rows = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => String(index));
    expect(pageOf(rows, (row) => [row])).toMatchObject({
      items: { length: PAGE_SIZE },
      next: encodeCursor([String(PAGE_SIZE - 1)]),
    });
    expect(pageOf(rows.slice(1), (row) => [row]).next).toBeNull();
    expect(pageOf([], () => [''])).toEqual({ items: [], next: null });
  });
});
