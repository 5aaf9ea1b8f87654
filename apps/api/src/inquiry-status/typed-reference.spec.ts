import { readReference } from './typed-reference.js';

describe('a reference', () => {
  it.each([
    ['H-2026-7K3M-Q9TX', 'H-2026-7K3M-Q9TX'],
    ['h20267k3mq9tx', 'H-2026-7K3M-Q9TX'],
    ['  h 2026 7k3m q9tx ', 'H-2026-7K3M-Q9TX'],
    ['2026-7K3M-Q9TX', 'H-2026-7K3M-Q9TX'],
    ['H-2026-OIL0-0000', 'H-2026-0110-0000'],
    ['H-2026-7K3M', ''],
    ['', ''],
    ["H-2026-7K3M-Q9T'", ''],
  ])('typed as %j is read as %j', (typed, expected) => {
    expect(readReference(typed)).toBe(expected);
  });
});
