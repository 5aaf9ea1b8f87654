import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { project } from '../project.mjs';
import { step } from '../terminal/progress.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { Trouble } from '../terminal/trouble.mjs';
import { npm } from './npm.mjs';

const NEEDED = [24, 7];
const BROUGHT = '24.21.0';
const PARENT_LOOK_EVERY = 500;

/**
 * Goes on under a Node that is recent enough: at once when this one is, else by running the same command under
 * one that npm brings (a package that holds the binary; it needs no install script).
 * @param {string[]} command script and its parameters
 * @param {() => Promise<void>} goOn
 */
export async function underRecentNode(command, goOn) {
  followParent();
  if (isRecent(process.versions.node)) {
    process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
    return goOn();
  }
  const node = await broughtNode();
  process.exitCode = await handOver(node, command);
}

/** @param {string} version */
export function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

async function broughtNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const prefix = join(project, '.cache/node');
  const node = join(prefix, 'node_modules', name, 'bin/node');
  if (works(node)) return node;
  await step(`Fetching Node ${BROUGHT} (this machine has ${process.versions.node}, once only)`, async () => {
    rmSync(prefix, { recursive: true, force: true });
    mkdirSync(prefix, { recursive: true });
    const [command, leading] = npm();
    await mustRun(
      `npm could not fetch Node ${BROUGHT}.`,
      'Check the network and start again, or install Node 24.7 or later yourself.',
      command,
      [...leading, 'install', '--prefix', prefix, '--no-package-lock', '--no-audit', '--no-fund', `${name}@${BROUGHT}`],
      { cwd: prefix },
    );
  });
  if (works(node)) return node;
  throw new Trouble(`The Node that npm brought (${name}) does not run here.`, 'Install Node 24.7 or later yourself.');
}

/** @param {string} node */
function works(node) {
  return isRecent(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1) ?? '');
}

/**
 * @param {string} node
 * @param {string[]} command
 * @returns {Promise<number>} exit code
 */
function handOver(node, command) {
  const child = spawn(node, command, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PORTAL_FOLLOWS_PARENT: '1' },
  });
  // Ctrl-C reaches the child by the terminal; what was sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * Whoever started us is gone: stop in good order. The Node that handed over tells by its closed channel; npm doesn't
 * tell at all (told to stop, it stops only the shell between us), so its going is looked for.
 */
function followParent() {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  if (process.env.PORTAL_FOLLOWS_PARENT) {
    delete process.env.PORTAL_FOLLOWS_PARENT;
    process.once('disconnect', stop);
    process.channel?.unref();
    return;
  }
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_LOOK_EVERY);
  timer.unref();
}
