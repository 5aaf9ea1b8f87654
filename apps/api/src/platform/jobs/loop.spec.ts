import { Loop } from './loop.js';

const LONG = 60_000;

describe('a loop', () => {
  /** Each round takes until it is ended by hand. */
  function rounds() {
    const begun: (() => void)[] = [];
    const waiting: (() => void)[] = [];
    const loop = new Loop(
      'spec',
      () =>
        new Promise<void>((end) => {
          begun.push(end);
          waiting.shift()?.();
        }),
      LONG,
    );
    const next = () => new Promise<void>((done) => waiting.push(done));
    return { loop, begun, next };
  }

  it('begins at once when it is woken while it waits', async () => {
    const { loop, begun, next } = rounds();
    await next();
    begun[0]?.();
    await new Promise(setImmediate);
    const woken = next();
    loop.wake();
    await woken;
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await loop.stop();
  });

  it('goes round once more when it is woken on its way: what came may have come behind it', async () => {
    const { loop, begun, next } = rounds();
    await next();
    loop.wake();
    loop.wake();
    expect(begun).toHaveLength(1);
    const again = next();
    begun[0]?.();
    await again;
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await loop.stop();
  });

  it('ends with the round that is under way, and is not woken any more', async () => {
    const { loop, begun, next } = rounds();
    await next();
    loop.wake();
    const stopped = loop.stop();
    begun[0]?.();
    await stopped;
    loop.wake();
    await new Promise((done) => setTimeout(done, 5));
    expect(begun).toHaveLength(1);
  });
});
