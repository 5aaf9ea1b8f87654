import { drawnSignature } from './drawn-signature.js';

const stroke = (points: number) => Array.from({ length: points }, (_, at) => [at % 601, at % 201]);
const strokes = (count: number, points: number) => Array.from({ length: count }, () => stroke(points));

describe('a drawn signature', () => {
  it.each([
    ['a dot', [[[0, 0]]]],
    ['a line across the box', [[[0, 0], [600, 200]]]], // prettier-ignore
    ['as many strokes as there may be', strokes(60, 25)],
    ['as many points as there may be', strokes(1, 1500)],
  ])('is %s', (_case, value) => {
    expect(drawnSignature.parse(value)).toEqual(value);
  });

  it.each([
    ['nothing', []],
    ['a stroke of nothing', [[]]],
    ['a stroke too many', strokes(61, 1)],
    ['a point too many', strokes(1, 1501)],
    ['a point too many in all', strokes(2, 751)],
    ['a point beside the box', [[[601, 0]]]],
    ['a point beneath the box', [[[0, 201]]]],
    ['a point before the box', [[[-1, 0]]]],
    ['part of a unit', [[[0.5, 0]]]],
    ['a huge number', [[[1e21, 0]]]],
    ['no end', [[[Infinity, 0]]]],
    ['no number', [[[NaN, 0]]]],
    ['digits', [[['1', '2']]]],
    ['one number', [[[1]]]],
    ['three numbers', [[[1, 2, 3]]]],
    ['PDF', [[['0 0 m) Tj', 0]]]],
    ['HTML', '<svg onload="alert(1)">'],
    ['nothing at all', null],
    ['an object', { 0: [[1, 2]], length: 1 }],
    ['an object as a point', [[{ 0: 1, 1: 2, length: 2 }]]],
  ])('is not %s', (_case, value) => {
    expect(drawnSignature.safeParse(value).success).toBe(false);
  });
});
