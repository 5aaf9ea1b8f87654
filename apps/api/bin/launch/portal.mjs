import { chmodSync, mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { project } from '../project.mjs';
import { step } from '../terminal/progress.mjs';
import { Trouble } from '../terminal/trouble.mjs';

const LEAST_SPACE = 100 * 1024 * 1024;
const STARTING_PATIENCE = 10_000;

/**
 * @typedef {object} StartOptions
 * @property {boolean} empty no demo: the first-run page instead
 * @property {boolean} watch build and restart when a source changes
 * @property {number} port
 *
 * @typedef {object} Portal
 * @property {StartOptions} options
 * @property {boolean} isEmbedded we bring database and mail ourselves; false when DATABASE_URL names one
 * @property {boolean} isServing it answers requests; false for a process that only works off jobs
 * @property {number} port
 * @property {string} url
 * @property {string} dataFolder
 * @property {NodeJS.ProcessEnv} env what the programs are told
 * @property {{ postgres?: string, mailPage?: string, livePages?: string }} facts for the table
 * @property {(() => Promise<void>)[]} stops undone in reverse order
 * @property {{ failed: Promise<never> }[]} programs
 * @property {Promise<unknown>} [current] the step under way
 * @property {boolean} isStopping
 * @property {Awaited<ReturnType<typeof import('../postgres/portal-database.mjs').openPortalDatabase>>} [database]
 * @property {() => Promise<void>} [restartServer]
 * @property {(news: string) => void} say one line to the person at the terminal
 */

/**
 * The folder for everything this portal keeps: .data, or DATA_DIR. Others may pass through it (PostgreSQL's own
 * user must), not look into it.
 */
export function openDataFolder() {
  const folder = resolve(project, process.env.DATA_DIR || '.data');
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST_SPACE) {
    const left = Math.floor((bavail * bsize) / 1024 / 1024);
    throw new Trouble(`The disk is full: ${left} MB left for ${folder}.`, 'Free 100 MB or more and start again.');
  }
  return realpathSync(folder);
}

/**
 * @param {StartOptions} options
 * @param {string} dataFolder
 * @returns {Portal}
 */
export function describePortal(options, dataFolder) {
  const isEmbedded = !process.env.DATABASE_URL;
  // Never guessed in production: it stands in every mail.
  const url = process.env.PUBLIC_URL || (isEmbedded ? `http://localhost:${options.port}` : '');
  return {
    options,
    isEmbedded,
    isServing: isEmbedded || process.env.PROCESS !== 'worker',
    port: options.port,
    url,
    dataFolder,
    env: { PORT: String(options.port), PUBLIC_URL: url, DATA_DIR: dataFolder },
    facts: {},
    stops: [],
    programs: [],
    isStopping: false,
    say: (news) => console.log(news),
  };
}

/**
 * Runs the steps. They are loaded only now, because they need the packages that were installed a moment ago.
 * @param {Portal} portal
 */
export async function start(portal) {
  const { steps } = await import('./steps.mjs');
  for (const { title, when, run } of steps) {
    if (portal.isStopping) return;
    if (when && !when(portal)) continue;
    portal.current = title ? step(title, (tell) => run(portal, tell)) : run(portal, () => {});
    await portal.current;
  }
}

/**
 * Undoes what was started, last first. A start of PostgreSQL under way is let through, to be stopped then.
 * @param {Portal} portal
 */
export async function stop(portal) {
  portal.isStopping = true;
  if (!portal.facts.postgres) await Promise.race([portal.current?.catch(() => {}), wait(STARTING_PATIENCE)]);
  for (const undo of portal.stops.splice(0).toReversed()) await undo();
}
