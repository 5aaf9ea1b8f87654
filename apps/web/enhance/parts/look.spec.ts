import { describe, expect, it } from '@jest/globals';
import { readFindings, toneOf } from './look.js';

describe('what was found in a file', () => {
  it('is good news for a valid one only', () => {
    expect(toneOf('valid')).toBe('success');
    expect(toneOf('not-sealed')).toBe('warning');
    for (const verdict of ['altered-after-sealing', 'not-valid', 'something new'])
      expect(toneOf(verdict)).toBe('danger');
  });

  it.each([null, 'valid', {}, { verdict: 'valid', words: 'Fine.' }])('is not read out of %j', (value) => {
    expect(() => readFindings(value)).toThrow();
  });
});
