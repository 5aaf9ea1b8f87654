import { areaUnderCurve } from './area-under-curve.js';

describe('the area under the curve', () => {
  it.each([
    ['all greater', [4, 5, 6], [1, 2, 3], 1],
    ['all smaller', [1, 2, 3], [4, 5, 6], 0],
    ['the same', [1, 2, 3], [1, 2, 3], 0.5],
    ['all tied', [7, 7], [7, 7, 7], 0.5],
    ['one of four pairs', [1, 3], [2, 4], 0.25],
    ['unequal numbers', [5], [1, 2, 3, 9], 0.75],
  ])('is a share of pairs: %s', (_case, ones, others, area) => {
    expect(areaUnderCurve(ones, others)).toBe(area);
  });
});
