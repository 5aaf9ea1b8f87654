import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the server itself wrote into postmaster.pid. After a kill -9 this is stale: believe it only after
 * connecting.
 * @param {string} dataDirectory
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readServerNote(dataDirectory) {
  const file = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // Lines: pid, data directory, start time, port, socket folder, address, shared memory, state.
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}
