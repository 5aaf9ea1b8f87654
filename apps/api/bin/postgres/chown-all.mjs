import { chownSync, lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} directory
 * @param {import('./account.mjs').Account} account
 */
export function chownAll(directory, { uid, gid }) {
  chownSync(directory, uid, gid);
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(directory, entry), uid, gid);
  }
}
