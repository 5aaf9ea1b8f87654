import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-state.mjs';

const GRACE = 10_000;

/**
 * Waits until the children of a killed server are gone: they notice by themselves, but one busy with a long
 * statement only when it is done. Those that stay are ended, so that two servers never write to one directory.
 * @param {string} dataDirectory
 */
export async function endOrphans(dataDirectory) {
  for (let waited = 0; waited < GRACE; waited += 50) {
    if (orphansIn(dataDirectory).length === 0) return;
    await wait(50);
  }
  for (const pid of orphansIn(dataDirectory)) process.kill(pid, 'SIGKILL');
}

/**
 * Each process of a server has the data directory as its working directory. Only Linux tells; elsewhere the
 * server's own check of its shared memory has to do.
 * @param {string} dataDirectory
 */
function orphansIn(dataDirectory) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingDirectory(pid) === dataDirectory && isAlive(pid));
}

/** @param {number} pid */
function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
