import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../launch/run-lock.mjs';
import { project } from '../project.mjs';
import { step } from '../terminal/progress.mjs';
import { runCommand } from '../terminal/run-command.mjs';
import { Trouble } from '../terminal/trouble.mjs';
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

  await alone(join(project, '.cache/installing'), async () => {
    if (!isInstalled(folder, lock)) await step('Installing packages (npm ci)', install);
    writeFileSync(stamp, wanted);
  });
}

async function install() {
  const [command, leading] = npm();
  const always = ['--prefix', project, '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runCommand(command, [...leading, 'ci', ...always], { cwd: project });
  if (code === 0) return;
  if (/ENOSPC/.test(output)) throw new Trouble('The disk is full.', 'Free 2 GB and start again.');
  const words = output.split('\n').filter((line) => line.startsWith('npm error'));
  throw new Trouble(
    'npm could not install the packages.',
    'Check the network (npm says why below) and start again.',
    words.slice(0, 15).join('\n'),
  );
}

/**
 * Whether somebody ran npm themselves: every package of the lock file is there in its version. Optional ones may
 * be missing, they are other platforms', but for those of this one that package.json names.
 * @param {string} folder
 * @param {string} lock
 * @param {string} platform
 */
export function isInstalled(folder, lock, platform = `${process.platform}-${process.arch}`) {
  const note = join(folder, '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const { '': wished, ...packages } = JSON.parse(lock).packages;
  const named = Object.keys(wished.optionalDependencies ?? {}).filter((name) => name.endsWith(platform));
  const needed = new Set(named.map((name) => `node_modules/${name}`));
  return Object.entries(packages).every(
    ([path, entry]) => (entry.optional && !needed.has(path)) || installed[path]?.version === entry.version,
  );
}
