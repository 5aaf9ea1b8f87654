import { WorkLimit, WorkQueueFull, WorkThread } from './work-thread.js';

/**
 * Runs what it is sent: `ask` answers, `hang` never does, `fill` takes all memory, `env` tells what it sees.
 * @param loading what it does before it listens
 */
const fileThat = (loading: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    ${loading}
    parentPort.on('message', (order) => {
      if (order === 'hang') for (;;);
      if (order === 'fill') for (const kept = [];;) kept.push(new Array(1e5).fill(order + kept.length));
      if (order === 'fall') throw new Error('fell');
      parentPort.postMessage(order === 'env' ? Object.keys(process.env) : [order]);
    });
    parentPort.postMessage('ready');
  `)}`,
  );
const file = fileThat('');

describe('work in a thread of its own', () => {
  let thread: WorkThread;
  beforeEach(() => {
    thread = new WorkThread(file, { milliseconds: 1500, megabytes: 32 });
  });
  afterEach(() => thread.end());

  it('is answered, one order after the other', async () => {
    expect(await Promise.all([thread.run('a'), thread.run('b')])).toEqual([['a'], ['b']]);
  });

  it('is refused, and not kept, when as many wait as may', async () => {
    const busy = new WorkThread(file, { milliseconds: 1500, megabytes: 32, waiting: 1 });
    const outcomes = await Promise.allSettled([busy.run('a'), busy.run('b'), busy.run('c')]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: ['a'] },
      { status: 'fulfilled', value: ['b'] },
      { status: 'rejected', reason: new WorkQueueFull() },
    ]);
    expect(await busy.run('after')).toEqual(['after']);
    await busy.end();
  });

  it('is given up when it takes too long, alone: what came after is done', async () => {
    const [hung, after] = await Promise.allSettled([thread.run('hang'), thread.run('after')]);
    expect(hung).toEqual({ status: 'rejected', reason: new WorkLimit('It took too long.') });
    expect(after).toEqual({ status: 'fulfilled', value: ['after'] });
  });

  it('has its time from when the thread has started, however long that takes', async () => {
    const slow = fileThat('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);');
    const starting = new WorkThread(slow, { milliseconds: 1000, megabytes: 32 });
    expect(await starting.run('a')).toEqual(['a']);
    await expect(starting.run('hang')).rejects.toBeInstanceOf(WorkLimit);
    expect(await starting.run('after')).toEqual(['after']);
    await starting.end();
  });

  it('is given up when it takes too much memory, and the server goes on', async () => {
    await expect(thread.run('fill')).rejects.toBeInstanceOf(WorkLimit);
    expect(await thread.run('after')).toEqual(['after']);
  });

  it('that falls is told as it fell', async () => {
    await expect(thread.run('fall')).rejects.toThrow('fell');
    expect(await thread.run('after')).toEqual(['after']);
  });

  it('sees nothing of the environment', async () => {
    expect(await thread.run('env')).toEqual([]);
  });
});
