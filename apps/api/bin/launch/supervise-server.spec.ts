import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../postgres/process-state.mjs';
import { superviseServer } from './supervise-server.mjs';

describe('PostgreSQL while the portal runs', () => {
  const news: string[] = [];
  const pids: number[] = [];
  const access = { port: 0, password: '' };
  let trouble = '';

  /** Stands in for the server: a process that stays until it is killed. */
  const start = async () => {
    if (trouble) throw new Error(trouble);
    const pid = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid ?? 0;
    pids.push(pid);
    return { pid, access, dataDirectory: '', adopted: false, stop: async () => void process.kill(pid, 'SIGKILL') };
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await wait(5);
  };

  it('is started again when killed; what stands in the way is said once; it is stopped at the end', async () => {
    const supervised = superviseServer(await start(), start, (line) => news.push(line), { look: 10, retry: 10 });
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await until(() => news.length === 1);
    expect(news).toEqual(['PostgreSQL had ended and has been started again.']);

    trouble = 'The disk is full.';
    process.kill(pids[1] ?? 0, 'SIGKILL');
    await until(() => news.length === 2);
    await wait(100);
    expect(news.slice(1)).toEqual(['PostgreSQL ended and does not start again: The disk is full.']);

    trouble = '';
    await until(() => news.length === 3);
    await supervised.stop();
    await until(() => pids.every((pid) => !isAlive(pid)));
    expect(pids).toHaveLength(3);
  });
});
