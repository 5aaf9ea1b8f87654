import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone, median, type Figure } from './figure.js';
import { portOf } from './servers/being-measured.js';

/** From the command to `ready`, with a data folder that has its demo; everything is built and installed already. */
export async function timeSecondStart(times = 3): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-start-'));
  try {
    const port = await freePort();
    await start(folder, port);
    const seconds: number[] = [];
    for (let time = 0; time < times; time++) seconds.push(await start(folder, port));
    return [alone('npm start', 'second start to ready', median(seconds), 's')];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts, stops again, and answers how many seconds the start took. */
async function start(folder: string, port: number): Promise<number> {
  const began = performance.now();
  const child = fork('apps/api/bin/start.mjs', ['--port', String(port)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const output = outputOf(child);
  const ended = once(child, 'exit');
  const early = ended.then(() => {
    throw new Error(`npm start ended:\n${output()}`);
  });
  early.catch(() => undefined);
  await Promise.race([once(child, 'message'), early]);
  const seconds = (performance.now() - began) / 1000;
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)));
  return () => output;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}
