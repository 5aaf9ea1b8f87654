import { spawnSync } from 'node:child_process';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * Whether the server's user can pass through a folder: asked as that user, so that modes, groups and access lists
 * of every folder above count (a clone under /root or in a 0700 temporary folder is out of its reach).
 * @param {Account | undefined} account undefined = ourselves
 * @param {string} folder an existing one
 */
export function canReach(account, folder) {
  return succeeds(account, '/bin/sh', ['-c', 'test -x "$1"', 'sh', folder]);
}

/**
 * Whether the server's user can run a program from where it lies.
 * @param {Account | undefined} account
 * @param {string} program
 */
export function canRun(account, program) {
  return succeeds(account, program, ['--version']);
}

/**
 * @param {Account | undefined} account
 * @param {string} command
 * @param {string[]} parameters
 */
function succeeds(account, command, parameters) {
  return spawnSync(command, parameters, { cwd: '/', stdio: 'ignore', ...identity(account) }).status === 0;
}

/**
 * What makes spawn run a program as that user.
 * @param {Account | undefined} account
 */
export function identity(account) {
  return account ? { uid: account.uid, gid: account.gid } : {};
}
