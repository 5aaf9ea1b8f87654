import { cleanCode, CodeHasher, newCode } from './one-time-code.js';

describe('a one-time code', () => {
  const hasher = new CodeHasher('ab'.repeat(32));

  it('has eight digits, leading zeros included, and is another each time', () => {
    const codes = Array.from({ length: 200 }, newCode);
    expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(195);
  });

  it('holds for its own link and code alone, under the deployment’s key alone', () => {
    const hash = hasher.hash('link', 'code', '12345678');
    expect(hasher.matches(hash, 'link', 'code', '12345678')).toBe(true);
    expect(hasher.matches(hash, 'link', 'code', '12345679')).toBe(false);
    expect(hasher.matches(hash, 'other', 'code', '12345678')).toBe(false);
    expect(hasher.matches(hash, 'link', 'other', '12345678')).toBe(false);
    expect(new CodeHasher('cd'.repeat(32)).matches(hash, 'link', 'code', '12345678')).toBe(false);
  });

  it.each(['1234 5678', ' 12345678 ', '1234-5678'])('may be typed as %j', (typed) => {
    expect(cleanCode(typed)).toBe('12345678');
  });
});
