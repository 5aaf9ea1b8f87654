import { describe, expect, it } from '@jest/globals';
import { drawnSignature } from '../../../../libs/dpa-templates/src/document/drawn-signature.js';
import { begun, drawnOn, isFull, PAD, pathOf, pointOn, readStrokes, textOf, type Strokes } from './pen-strokes.js';

const pad = { left: 16, top: 100, width: 300, height: 100 };
const rect = Object.assign({ ...pad, x: 16, y: 100, right: 316, bottom: 200 }, { toJSON: () => pad });

describe('strokes of a pen', () => {
  it.each([
    ['in the corner', 16, 100, [0, 0]],
    ['in the middle', 166, 150, [300, 100]],
    ['beside the pad', -500, 900, [0, 200]],
    ['between two units', 16.1, 100.2, [0, 0]],
  ])('have points of the pad: %s', (_case, clientX, clientY, point) => {
    expect(pointOn(rect, { clientX, clientY })).toEqual(point);
  });

  it('leave out what lies too close, and begin and end where the pen did', () => {
    const dot = begun([], [10, 10]);
    expect(drawnOn(dot, [12, 12])).toEqual([[[10, 10]]]);
    expect(drawnOn(dot, [14, 10])).toEqual([[[10, 10], [14, 10]]]); // prettier-ignore
    expect(drawnOn([], [1, 1])).toEqual([]);
  });

  it('are never more than the server takes', () => {
    let scribble: Strokes = [];
    for (let n = 0; n < 2000; n++)
      scribble = drawnOn(n % 20 === 0 ? begun(scribble, [0, 0]) : scribble, [n % 2 ? 600 : 0, 200]);
    let dots: Strokes = [];
    for (let n = 0; n < 100; n++) dots = begun(dots, [600, 200]);
    let line = begun([], [0, 0]);
    for (let n = 0; n < 2000; n++) line = drawnOn(line, [n % 2 ? 600 : 0, 200]);
    for (const strokes of [scribble, dots, line]) {
      expect(isFull(strokes)).toBe(true);
      expect(drawnSignature.parse(JSON.parse(textOf(strokes)))).toEqual(strokes);
      expect(textOf(strokes).length).toBeLessThan(20_000);
    }
    expect(dots).toHaveLength(PAD.strokes);
    expect(line[0]).toHaveLength(PAD.points);
  });

  it('go to the server and come back the same', () => {
    const strokes: Strokes = [[[0, 0], [600, 200]], [[5, 6]]]; // prettier-ignore
    expect(readStrokes(textOf(strokes))).toEqual(strokes);
    expect(textOf([])).toBe('');
    expect(pathOf(strokes)).toBe('M0 0L600 200M5 6h0');
  });

  it.each(['', 'x', '{}', '[[]]', '[[[1]]]', '[[["1","2"]]]', '[[[1,2,3]]]', '[null]'])(
    'are not read out of %j',
    (text) => {
      expect(readStrokes(text)).toEqual([]);
    },
  );
});
