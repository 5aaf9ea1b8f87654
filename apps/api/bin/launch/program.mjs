import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { project } from '../project.mjs';
import { Trouble } from '../terminal/trouble.mjs';

const FOLLOW = pathToFileURL(`${import.meta.dirname}/exit-with-parent.mjs`).href;
/** Compiled code kept between starts: loading is most of what a start takes. */
export const COMPILE_CACHE = join(project, '.cache/compiled');
const STOP_PATIENCE = 15_000;
const LOG_LIMIT = 20_000_000;

/**
 * @typedef {object} ProgramOptions
 * @property {string} name for messages
 * @property {string[]} command script and parameters for node
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {string} [log] file for its output; without one it writes to our terminal
 * @property {() => Promise<boolean>} [isReady] asked until it says yes; left out = the program sends a message
 * @property {(tell: string) => void} onRestart told when a killed program was started again
 */

/**
 * A long-running Node program of ours. One that is killed from outside is started again; one that ends by itself
 * is reported with its last words.
 * @param {ProgramOptions} options
 */
export function startProgram(options) {
  let stopping = false;
  let child = launch(options);
  let fail = (/** @type {unknown} */ _error) => {};
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => (fail = reject));
  failed.catch(() => {});

  const watch = () => {
    const watched = child;
    watched.process.once('exit', (code, signal) => {
      if (stopping || watched !== child) return;
      if (!signal) return fail(lastWords(options, `ended with ${code}`, watched.logStart));
      child = launch(options);
      watch();
      options.onRestart(`${options.name} was killed (${signal}) and has been started again.`);
    });
  };
  const ready = untilReady(options, child).then(watch);

  const stop = () => {
    stopping = true;
    return end(child.process);
  };
  const restart = async () => {
    const old = child.process;
    child = { ...child };
    await end(old);
    child = launch(options);
    await untilReady(options, child);
    watch();
  };
  return { ready, stop, restart, failed };
}

/** @param {ProgramOptions} options */
function launch({ command, env, log }) {
  if (log) mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  const isLong = log && (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  const output = log ? openSync(log, isLong ? 'w' : 'a', 0o600) : undefined;
  const logStart = log ? statSync(log).size : 0;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', FOLLOW, ...command], {
    cwd: project,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
    // A session of its own: Ctrl-C must reach us only, so that we stop things in their order.
    detached: true,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit', 'ipc'],
  });
  child.channel?.unref();
  const state = { process: child, logStart, hasSaidSo: false };
  child.once('message', () => (state.hasSaidSo = true));
  if (output !== undefined) closeSync(output);
  return state;
}

/**
 * @param {ProgramOptions} options
 * @param {ReturnType<typeof launch>} launched
 */
async function untilReady(options, launched) {
  const { process: child, logStart } = launched;
  while (!(options.isReady ? await options.isReady() : launched.hasSaidSo)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw lastWords(options, `ended with ${child.exitCode ?? child.signalCode}`, logStart);
    }
    await wait(30);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
  await gone;
  clearTimeout(impatience);
}

/**
 * @param {ProgramOptions} options
 * @param {string} how
 * @param {number} logStart
 */
function lastWords({ name, log }, how, logStart) {
  const words = log ? readFileSync(log).subarray(logStart).toString().trim().split('\n').slice(-25).join('\n') : '';
  return new Trouble(`${name} ${how}.`, log ? `Its log: ${log}` : 'Its words are above.', words);
}
