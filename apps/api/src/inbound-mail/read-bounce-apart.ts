import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { RefusedMail, type Bounce } from './bounce.js';

const bounce = z.object({
  kind: z.enum(['permanent', 'transient', 'none']),
  status: z.string(),
  diagnostic: z.string(),
});
const parser = new URL(import.meta.url.endsWith('.ts') ? './bounce.ts' : './bounce.js', import.meta.url).href;
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.parser).then(({ readBounce }) => parentPort.postMessage(readBounce(workerData.source)));`;

/**
 * Reads a mail in a thread of its own, with little memory and little time, so that nothing anybody sends holds up the portal.
 * @param limits.milliseconds after which the thread is ended
 * @throws RefusedMail for whatever can't be read within the limits
 */
export async function readBounceApart(source: string, limits = { milliseconds: 5000 }): Promise<Bounce> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { parser, source },
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
    env: {},
    execArgv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => reject(new RefusedMail('took too long')), limits.milliseconds);
  worker.once('message', resolve);
  worker.once('error', (cause: unknown) => reject(new RefusedMail('unreadable', { cause })));
  worker.once('exit', () => reject(new RefusedMail('unreadable')));
  try {
    return bounce.parse(await promise);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
