import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again until the answer is not `undefined`, at most for so long.
 * @param what stands in the error when it never comes
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, milliseconds = 60_000): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Not within ${milliseconds / 1000} s: ${what}`);
    await wait(20);
  }
}
