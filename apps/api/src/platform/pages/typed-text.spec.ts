import { typedText } from './typed-text.js';

describe('a text as it was typed', () => {
  it('counts each line end once, though browsers send two characters', () => {
    expect(typedText.parse('a\r\nb\n\r\n')).toBe('a\nb\n\n');
  });

  it('is empty where nothing was sent, and no end of it is taken', () => {
    expect(typedText.parse(undefined)).toBe('');
    expect(typedText.safeParse('x'.repeat(60_001)).success).toBe(false);
  });
});
