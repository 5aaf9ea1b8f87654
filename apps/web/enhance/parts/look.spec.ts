import { describe, expect, it } from '@jest/globals';
import { readFindings, toneOf } from './look.js';

describe('what was found in a file', () => {
  it('is good news for a valid one only', () => {
    expect(toneOf('valid')).toBe('success');
    expect(toneOf('not-sealed')).toBe('warning');
    for (const verdict of ['altered-after-sealing', 'not-valid', 'something new'])
      expect(toneOf(verdict)).toBe('danger');
  });

  it('is read as sections, each with its faults and facts', () => {
    const finding = { title: 'The seal holds', faults: ['None'], facts: [{ name: 'Made by', value: 'Us' }] };
    const found = { verdict: 'valid', words: 'Fine.', findings: [finding], report: 'All' };
    expect(readFindings({ ...found, sha256: 'a' })).toEqual(found);
  });

  const bare = { verdict: 'valid', words: 'Fine.', report: '' };
  it.each([null, 'valid', {}, bare, { ...bare, findings: [{ title: 'A', faults: [], facts: [{ name: 'x' }] }] }])(
    'is not read out of %j',
    (value) => {
      expect(() => readFindings(value)).toThrow();
    },
  );
});
