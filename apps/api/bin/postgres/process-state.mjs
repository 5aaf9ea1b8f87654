import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readServerNote } from './server-note.mjs';
import { errorCode } from '../terminal/error-code.mjs';

/**
 * Whether a process still runs. A killed one whose parent never collects it (pid 1 of many containers doesn't)
 * still has its number, but is dead.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return !describe(pid, 'stat').startsWith('Z');
}

/**
 * The command a process was started with, '' when there is none.
 * @param {number} pid
 */
export function commandOf(pid) {
  return describe(pid, 'command');
}

/**
 * @param {number} pid
 * @param {'stat' | 'command'} column
 */
function describe(pid, column) {
  const linux = readProc(pid, column);
  if (linux !== undefined) return linux;
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/**
 * Linux answers from /proc: small containers have no `ps`.
 * @param {number} pid
 * @param {'stat' | 'command'} column
 */
function readProc(pid, column) {
  try {
    if (column === 'command') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    // "pid (name) S …": the name may hold spaces and brackets, so the state is looked for from the right.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return process.platform === 'linux' ? '' : undefined;
  }
}

/**
 * The server that works in this data directory, if its postmaster.pid tells the truth.
 * @param {string} dataDirectory
 * @returns {number | undefined}
 */
export function serverPid(dataDirectory) {
  const pid = readServerNote(dataDirectory)?.pid ?? 0;
  return isAlive(pid) && commandOf(pid).includes(`-D ${dataDirectory}`) ? pid : undefined;
}
