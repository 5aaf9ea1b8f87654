import { describe, expect, it } from '@jest/globals';
import { readTo, type InSight } from './read-pace.js';

const screen = 0.1;
const at = (from: number): InSight => ({ from, to: from + screen, screen });

describe('readTo', () => {
  it('reaches the end for who scrolls through the text', () => {
    const places = Array.from({ length: 19 }, (_, index) => index * 0.05);
    expect(places.reduce((read, from) => readTo(read, at(from), 0.5), 0)).toBeCloseTo(1);
  });

  it.each([
    ['a jump to the form', [0.9]],
    ['a smooth scroll to it, frame by frame', Array.from({ length: 60 }, (_, index) => index / 60)],
  ])('does not for %s', (_, places) => {
    const after = places.reduce((read, from) => readTo(read, at(from), 1 / 60), 0);
    expect(after).toBeLessThan(0.5);
  });

  it('loses nothing of what was read when the reader goes back', () => {
    expect(readTo(0.6, at(0.2), 1)).toBe(0.6);
  });
});
