import { referenceOf } from './reference.js';

describe('a reference', () => {
  it.each([
    [[0, 0, 0, 0, 0], 'H-2026-0000-0000'],
    [[255, 255, 255, 255, 255], 'H-2026-ZZZZ-ZZZZ'],
    [[0, 0, 0, 0, 1], 'H-2026-1000-0000'],
    [[128, 0, 0, 0, 0], 'H-2026-0000-000G'],
  ])('of %j is %s', (bytes, expected) => {
    expect(referenceOf(2026, Uint8Array.from(bytes))).toBe(expected);
  });
});
