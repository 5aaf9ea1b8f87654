import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from '../project.mjs';
import { nothing } from './outcome.mjs';

const EXIT_PATIENCE = 20_000;
const KEPT_OUTPUT = 20_000;
const OUTPUT_OF_A_FAILURE = 4_000;

/**
 * @param {string} config
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} env added to ours
 * @param {(news: string) => void} tell how many tests have run
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export function runJest(config, parameters, env, tell) {
  const child = spawn(process.execPath, command(config, parameters), {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stopWithUs = () => child.kill('SIGTERM');
  process.once('exit', stopWithUs);
  /** @type {string[]} */
  const failures = [];
  let words = '';
  let outcome = nothing;
  let isComplete = false;
  let hangs = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (words = (words + text).slice(-KEPT_OUTPUT)));
  }
  child.on('message', (/** @type {any} */ news) => {
    outcome = { passed: news.passed, failed: news.failed, skipped: news.skipped };
    // What the portal logged at the same time: the answer of a request that failed inside says nothing of why.
    if (news.failure) failures.push(news.failure, words.slice(-OUTPUT_OF_A_FAILURE));
    tell(`${news.passed} passed, ${news.failed} failed, ${news.filesDone} of ${news.files} files`);
    if (!news.isComplete) return;
    isComplete = true;
    setTimeout(() => (hangs = child.kill('SIGKILL')), EXIT_PATIENCE).unref();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stopWithUs);
      const isBroken = hangs || !isComplete || (code !== 0 && outcome.failed === 0);
      if (isBroken) failures.push(hangs ? 'Jest does not end: something stays open after the last test.' : words);
      resolve({ ...outcome, failed: outcome.failed + (isBroken ? 1 : 0), report: failures.join('\n') });
    });
  });
}

/**
 * @param {string} config
 * @param {string[]} parameters
 */
function command(config, parameters) {
  return [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    join(project, 'node_modules/jest/bin/jest.js'),
    ...['--config', config, '--passWithNoTests', '--ci'],
    ...['--reporters', join(import.meta.dirname, 'jest-reporter.mjs')],
    ...parameters,
  ];
}
