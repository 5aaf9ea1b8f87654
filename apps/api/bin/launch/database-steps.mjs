import { join } from 'node:path';
import { builtFrom } from '../build/build-what-changed.mjs';
import { startEmbeddedServer } from '../postgres/embedded-server.mjs';
import { openPortalDatabase } from '../postgres/portal-database.mjs';
import { project } from '../project.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { keptSecret } from './kept-values.mjs';
import { COMPILE_CACHE } from './program.mjs';
import { superviseServer } from './supervise-server.mjs';

/** @typedef {import('./portal.mjs').Portal} Portal */

const MIGRATE = 'dist/apps/api/src/migrate.js';
const SEED = 'dist/apps/api/src/demo/seed.js';

/**
 * @param {Portal} portal
 * @param {(news: string) => void} tell
 */
export async function startDatabase(portal, tell) {
  const server = await startEmbeddedServer(project, portal.dataFolder, tell);
  const supervised = superviseServer(server, () => startEmbeddedServer(project, portal.dataFolder), portal.say);
  portal.stops.push(supervised.stop);
  portal.facts.postgres = server.dataDirectory;
  portal.database = await openPortalDatabase(server.access);
  portal.env.DATABASE_URL = portal.database.url;
  portal.env.PORTAL_SECRET = keptSecret(join(portal.dataFolder, 'secret'));
  if (server.adopted) tell('found running, taken over');
}

/**
 * Migrated by the very build that is about to run; only our own database tells.
 * @param {Portal} portal
 */
export const isMigrated = (portal) => portal.database?.migratedBy === builtFrom('build:api');

/** @param {Portal} portal */
export const migrate = (portal) => runOnce(portal, MIGRATE, 'The migrations');

/** @param {Portal} portal */
export const needsDemo = (portal) => portal.database?.isNew === true && !portal.options.empty;

/** @param {Portal} portal */
export const loadDemo = (portal) => runOnce(portal, SEED, 'Loading the demo');

/** @param {Portal} portal */
export async function finishDatabase(portal) {
  if (!portal.database) return;
  portal.env.DATABASE_URL = await portal.database.finish(builtFrom('build:api'));
}

/**
 * Whatever is wrong with a database that the server does not come up with: the next start migrates it again, and raises
 * its wall anew.
 * @param {Portal} portal
 */
export const distrustDatabase = (portal) => portal.database?.finish('').catch(() => {});

/**
 * @param {Portal} portal
 * @param {string} script
 * @param {string} what
 */
async function runOnce(portal, script, what) {
  await mustRun(
    `${what} failed.`,
    'Put right what it says and start again; what was there is untouched.',
    process.execPath,
    ['--enable-source-maps', script],
    { cwd: project, env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ...portal.env } },
  );
}
