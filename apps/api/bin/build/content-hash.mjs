import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'generated', '.cache', '.data']);
const TEST = /\.spec\.tsx?$/;

/**
 * One hash over names and contents; tests and generated files don't count.
 * @param {string} root
 * @param {string[]} paths files or folders below root; a missing one counts as missing
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(root, path)).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isFile()) return TEST.test(path) ? [] : [path];
  if (!found?.isDirectory()) return [];
  return readdirSync(join(root, path))
    .filter((name) => !NOT_SOURCES.has(name))
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}
