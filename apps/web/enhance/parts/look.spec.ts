import { describe, expect, it } from '@jest/globals';
import { VERDICTS } from '../../../api/src/sealing/verification.js';
import { readFindings, toneOf } from './look.js';

describe('what was found in a file', () => {
  it('is good news for a valid one only', () => {
    expect(VERDICTS.filter((verdict) => toneOf(verdict) === 'success')).toEqual(['valid']);
    expect(toneOf('something new')).toBe('danger');
  });

  it.each([null, 'valid', {}, { verdict: 'valid', words: 'Fine.' }])('is not read out of %j', (value) => {
    expect(() => readFindings(value)).toThrow();
  });
});
