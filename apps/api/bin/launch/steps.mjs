import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged, builtFrom } from '../build/build-what-changed.mjs';
import { startEmbeddedServer } from '../postgres/embedded-server.mjs';
import { isFree } from '../postgres/free-port.mjs';
import { openPortalDatabase } from '../postgres/portal-database.mjs';
import { project } from '../project.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { Trouble } from '../terminal/trouble.mjs';
import { answers } from './answers.mjs';
import { keptPort, keptSecret } from './kept-values.mjs';
import { COMPILE_CACHE, startProgram } from './program.mjs';
import { superviseServer } from './supervise-server.mjs';

/**
 * @typedef {import('./portal.mjs').Portal} Portal
 * @typedef {object} Step
 * @property {string} [title] shown while it runs; a step without one shows its own progress
 * @property {(portal: Portal) => boolean} [when] left out = always
 * @property {(portal: Portal, tell: (news: string) => void) => Promise<void>} run
 */

const isEmbedded = (/** @type {Portal} */ portal) => portal.isEmbedded;
const isSettingUp = (/** @type {Portal} */ portal) => portal.database?.isNew === true;
const isMigrated = (/** @type {Portal} */ portal) => portal.database?.migratedBy === builtFrom('build:api');
const isMade = (/** @type {string} */ file) => existsSync(join(project, file));

const CATCHER = 'dist/apps/api/src/mail-catcher/main.js';
const MIGRATE = 'dist/apps/api/src/migrate.js';
const SEED = 'dist/apps/api/src/demo/seed.js';
const SERVER = 'dist/apps/api/src/main.js';

/**
 * What a start does, in this order. Each step adds to `portal.env` what the programs after it need to know, and to
 * `portal.stops` how to undo it.
 * @type {Step[]}
 */
export const steps = [
  { run: checkPort },
  { run: buildAll },
  { title: 'PostgreSQL', when: isEmbedded, run: startDatabase },
  { title: 'Mail catcher', when: isEmbedded, run: startCatcher },
  {
    title: 'Migrations',
    when: (portal) => !isMigrated(portal),
    run: (portal) => runOnce(portal, MIGRATE, 'The migrations'),
  },
  {
    title: 'Demo',
    when: (portal) => isSettingUp(portal) && !portal.options.empty && isMade(SEED),
    run: (portal) => runOnce(portal, SEED, 'Loading the demo'),
  },
  { when: isEmbedded, run: finishDatabase },
  { title: 'Server', run: startServer },
  { title: 'Live app pages', when: (portal) => portal.options.watch, run: startVite },
];

/** @param {Portal} portal */
async function checkPort({ port }) {
  if ((await isFree(port)) && (await isFree(port, '0.0.0.0'))) return;
  let other = port + 1;
  while (!(await isFree(other))) other += 1;
  throw new Trouble(`Port ${port} is taken by another program.`, `Take another one: npm start -- --port ${other}`);
}

async function buildAll() {
  await buildWhatChanged();
}

/** @type {Step['run']} */
async function startDatabase(portal, tell) {
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
 * @param {Portal} portal
 * @param {string} script
 * @param {string} what
 */
async function runOnce(portal, script, what) {
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ...portal.env };
  await mustRun(
    `${what} failed.`,
    'Put right what it says and start again; what was there is untouched.',
    process.execPath,
    ['--enable-source-maps', script],
    {
      cwd: project,
      env,
    },
  );
}

/** @param {Portal} portal */
async function finishDatabase(portal) {
  if (portal.database) portal.env.DATABASE_URL = await portal.database.finish(builtFrom('build:api'));
}

/** @param {Portal} portal */
async function startCatcher(portal) {
  const ports = join(portal.dataFolder, 'ports.json');
  const smtp = await keptPort(ports, 'smtp');
  const page = await keptPort(ports, 'mailPage', portal.port + 1);
  const mailPage = `http://localhost:${page}`;
  const catcher = startProgram({
    name: 'The mail catcher',
    command: [CATCHER, join(portal.dataFolder, 'mail'), String(smtp), String(page)],
    env: {},
    log: join(portal.dataFolder, 'logs/mail-catcher.log'),
    isReady: () => answers(`http://127.0.0.1:${page}/messages`),
    onRestart: portal.say,
  });
  portal.stops.push(catcher.stop);
  portal.programs.push(catcher);
  await catcher.ready;
  Object.assign(portal.env, { SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_PAGE_URL: mailPage });
  portal.facts.mailPage = mailPage;
}

/** @param {Portal} portal */
async function startServer(portal) {
  const writesToTerminal = !portal.isEmbedded || portal.options.watch;
  const server = startProgram({
    name: 'The server',
    command: [SERVER],
    env: portal.env,
    ...(!writesToTerminal && { log: join(portal.dataFolder, 'logs/portal.log') }),
    isReady: () => answers(`http://127.0.0.1:${portal.port}/`),
    onRestart: portal.say,
  });
  portal.stops.push(server.stop);
  portal.programs.push(server);
  await server.ready;
  portal.restartServer = async () => {
    await runOnce(portal, MIGRATE, 'The migrations');
    await server.restart();
  };
}

/** @param {Portal} portal */
async function startVite(portal) {
  portal.facts.livePages = 'http://localhost:5173/app';
  const vite = startProgram({
    name: 'Vite',
    command: ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--clearScreen', 'false'],
    env: {},
    log: join(portal.dataFolder, 'logs/vite.log'),
    isReady: () => answers('http://localhost:5173/app'),
    onRestart: portal.say,
  });
  portal.stops.push(vite.stop);
  portal.programs.push(vite);
  await vite.ready;
}
