import { textOf } from './read-text.js';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes).buffer;

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytesOf(0xc3, 0x86, 0x72, 0xc3, 0xb8), 'Ærø'],
    ['Windows-1252', bytesOf(0xc6, 0x72, 0xf8), 'Ærø'],
    ['nothing', bytesOf(), ''],
  ])('is read from %s', (_encoding, bytes, text) => {
    expect(textOf(bytes)).toBe(text);
  });
});
