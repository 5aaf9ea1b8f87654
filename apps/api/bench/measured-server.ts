import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const listening = z.object({ port: z.number() });
const spent = z.object({ cpu: z.number(), memory: z.number().default(0) });

export type MeasuredServer = {
  readonly name: string;
  readonly port: number;
  /** CPU milliseconds of the server's process so far. */
  readonly cpu: () => Promise<number>;
  /** Bytes that the process has in memory. */
  readonly memory: () => Promise<number>;
  readonly stop: () => Promise<void>;
  /** Ends it where it stands, as a machine that fails would. */
  readonly kill: () => Promise<void>;
};

/** @param program a file of `servers/`, which runs in a process of its own */
export async function startMeasured(
  name: string,
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredServer> {
  const child = fork(join(import.meta.dirname, 'servers', program), [], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`${name} ended with ${String(code)}.`);
  });
  failed.catch(() => undefined);
  const message: unknown[] = await Promise.race([once(child, 'message'), failed]);
  const ask = async () => {
    const answer = once(child, 'message');
    child.send('cpu');
    return spent.parse((await answer)[0]);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return {
    name,
    port: listening.parse(message[0]).port,
    cpu: async () => (await ask()).cpu,
    memory: async () => (await ask()).memory,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
