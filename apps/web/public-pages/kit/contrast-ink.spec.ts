import { contrastInk, safeAccent } from './contrast-ink.js';

describe('ink on the accent', () => {
  it.each([
    ['#000000', '#ffffff'],
    ['#0f5c6e', '#ffffff'],
    ['#a8243a', '#ffffff'],
    ['#ffffff', '#000000'],
    ['#f2c879', '#000000'],
    ['#6cbfce', '#000000'],
  ])('%s takes %s', (accent, ink) => {
    expect(contrastInk(accent)).toBe(ink);
  });

  it.each([
    ['#12ABef', '#12ABef'],
    ['teal', '#0f5c6e'],
    ['#fff', '#0f5c6e'],
    ['#000000;background:url(x)', '#0f5c6e'],
  ])('%s is used as %s', (given, used) => {
    expect(safeAccent(given)).toBe(used);
  });
});
