import { spawnSync } from 'node:child_process';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * Whether the server's user can get at a path: asked as that user, so that modes, groups and access lists of
 * every folder above count (a clone under /root or a 0700 temporary folder is out of its reach).
 * @param {Account | undefined} account undefined = ourselves
 * @param {string} path an existing file or folder
 */
export function canReach(account, path) {
  const asAccount = account ? { uid: account.uid, gid: account.gid } : {};
  const asked = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { cwd: '/', ...asAccount });
  return asked.status === 0;
}
