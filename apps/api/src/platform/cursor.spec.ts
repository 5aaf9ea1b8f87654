import { decodeCursor, encodeCursor, PAGE_SIZE, pageOf } from './cursor.js';
import { Invalid } from './problem.js';

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['Ærø', '1']), 2)).toEqual(['Ærø', '1']);
  });

  it.each([['rubbish'], [''], [encodeCursor(['one'])], [Buffer.from('{"a":1}').toString('base64url')]])(
    '%s is refused',
    (cursor) => {
      expect(() => decodeCursor(cursor, 2)).toThrow(Invalid);
    },
  );

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
