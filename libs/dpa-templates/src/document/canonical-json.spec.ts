import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it.each([
    ['keys are sorted, at every depth', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    [
      'by UTF-16 code unit (RFC 8785, 3.2.3)',
      { '\u20AC': 1, '\u{1F600}': 2, '\uFB33': 3, '1': 4, ö: 5 },
      '{"1":4,"ö":5,"€":1,"😀":2,"\uFB33":3}',
    ],
    ['lists keep their order', [3, 1, 2], '[3,1,2]'],
    ['undefined is absent', { a: undefined, b: null }, '{"b":null}'],
    ['numbers as ECMAScript writes them', [1e21, 0.000001, -0, 1.5], '[1e+21,0.000001,0,1.5]'],
    ['only what must be escaped is', 'æ"\\\n\u0007/', '"æ\\"\\\\\\n\\u0007/"'],
  ])('%s', (_why, value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it.each([[Number.NaN], [Infinity], ['\uD800'], [() => 1], [[undefined]], [1n]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
