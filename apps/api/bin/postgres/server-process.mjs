import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainFailure } from './explain-failure.mjs';
import { isAlive } from './process-state.mjs';
import { identity } from './reach.mjs';
import { readServerNote } from './server-note.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */

/**
 * Starts `postgres` and returns once it takes connections. Its output goes to `<data directory>.log`.
 * Unless `withUs`, it gets a session of its own: Ctrl-C in the terminal must reach the application first.
 * @param {{ binaries: Binaries, dataDirectory: string, account: Account | undefined, port: number,
 *   settings: string[], withUs?: boolean }} wish
 * @returns {Promise<number>} its process id
 */
export async function startServer({ binaries, dataDirectory, account, port, settings, withUs = false }) {
  const log = `${dataDirectory}.log`;
  const output = openSync(log, 'a', 0o600);
  const logStart = statSync(log).size;
  const server = spawn(
    join(binaries.directory, 'bin/postgres'),
    ['-D', dataDirectory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: '/',
      detached: !withUs,
      stdio: ['ignore', output, output],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      ...identity(account),
    },
  );
  closeSync(output);
  server.unref();
  /** @type {string | undefined} */
  let ended;
  server.once('error', (error) => (ended = String(error)));
  server.once('exit', (code, signal) => (ended = `ended with ${signal ?? code}`));

  while (!isReady(dataDirectory, server.pid)) {
    if (ended) throw explainFailure(`${ended}\n${readFileSync(log).subarray(logStart)}`, dataDirectory);
    await wait(20);
  }
  return server.pid ?? 0;
}

/**
 * @param {string} dataDirectory
 * @param {number | undefined} pid
 */
function isReady(dataDirectory, pid) {
  const noted = readServerNote(dataDirectory);
  return noted?.pid === pid && noted?.ready === true;
}

/**
 * Fast shutdown, then immediate if that takes too long (a recovery at the next start, nothing lost).
 * @param {number} pid
 * @param {number} [patience] milliseconds for each of the two
 */
export async function stopServer(pid, patience = 20_000) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    if (!sendSignal(pid, signal)) return;
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isAlive(pid)) return;
      await wait(20);
    }
  }
  sendSignal(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function sendSignal(pid, signal) {
  // 0 and below would mean whole groups of processes.
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
