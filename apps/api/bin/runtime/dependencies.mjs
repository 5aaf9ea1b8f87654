import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../project.mjs';
import { step } from '../terminal/progress.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { npm } from './npm.mjs';

/** Runs `npm ci` when node_modules is missing or was installed from another lock file. */
export async function ensureDependencies() {
  const folder = join(project, 'node_modules');
  const stamp = join(folder, '.portal-lock-hash');
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // A link leads to somebody else's modules, which npm ci would delete.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;

  if (!isInstalled(folder, lock)) {
    await step('Installing packages (npm ci)', async () => {
      const [command, leading] = npm();
      await mustRun(
        'npm could not install the packages.',
        'Check the network (or the words of npm below) and start again.',
        command,
        [...leading, 'ci', '--prefix', project, '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
        { cwd: project },
      );
    });
  }
  writeFileSync(stamp, wanted);
}

/**
 * Whether somebody ran npm themselves: every package of the lock file is there in its version. Optional ones may
 * be missing, they are other platforms'.
 * @param {string} folder
 * @param {string} lock
 */
export function isInstalled(folder, lock) {
  const note = join(folder, '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}
