import { base64Of } from './base64.js';

it.each([0, 1, 2, 3, 0x8000, 0x8001, 100_000])('writes %i bytes as any other program would', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(base64Of(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'));
});
