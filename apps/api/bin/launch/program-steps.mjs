import { join } from 'node:path';
import { isFree } from '../postgres/free-port.mjs';
import { Trouble } from '../terminal/trouble.mjs';
import { answers } from './answers.mjs';
import { distrustDatabase, migrate } from './database-steps.mjs';
import { keptPort } from './kept-values.mjs';
import { accountsFile } from './accounts-file.mjs';
import { startProgram } from './program.mjs';

/**
 * @typedef {import('./portal.mjs').Portal} Portal
 * @typedef {import('./program.mjs').ProgramOptions} ProgramOptions
 */

const LIVE_PORT = 5173;

/** @param {Portal} portal */
export async function checkPorts({ port, options }) {
  await refuseTaken(port, (other) => `Take another one: npm start -- --port ${other}`);
  if (options.watch) await refuseTaken(LIVE_PORT, () => 'Stop the Vite that runs there and start again.');
}

/**
 * @param {number} port
 * @param {(other: number) => string} remedy told the next free port
 */
async function refuseTaken(port, remedy) {
  // One after the other: at the same time the two probes would be in each other's way.
  if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '0.0.0.0'))) return;
  let other = port + 1;
  while (!(await isFree(other))) other += 1;
  throw new Trouble(`Port ${port} is taken by another program.`, remedy(other));
}

/** @param {Portal} portal */
export async function startCatcher(portal) {
  const ports = join(portal.dataFolder, 'ports.json');
  const smtp = await keptPort(ports, 'smtp');
  const page = await keptPort(ports, 'mailPage', portal.port + 1);
  portal.facts.mailPage = `http://localhost:${page}`;
  Object.assign(portal.env, {
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    MAIL_PAGE_URL: portal.facts.mailPage,
    INBOUND_SMTP_PORT: String(await keptPort(ports, 'inboundSmtp')),
    BOUNCE_DOMAIN: 'bounce.localhost',
  });
  await run(portal, {
    name: 'The mail catcher',
    command: [
      'dist/apps/api/src/mail-catcher/main.js',
      ...[join(portal.dataFolder, 'mail'), String(smtp), String(page), accountsFile(portal)],
    ],
    log: join(portal.dataFolder, 'logs/mail-catcher.log'),
    isReady: () => answers(`http://127.0.0.1:${page}/messages?to=nobody`),
  });
}

/** @param {Portal} portal */
export async function startServer(portal) {
  const writesToTerminal = !portal.isEmbedded || portal.options.watch;
  const server = await run(portal, {
    name: 'The server',
    command: ['dist/apps/api/src/main.js'],
    env: portal.env,
    ...(!writesToTerminal && { log: join(portal.dataFolder, 'logs/portal.log') }),
  }).catch(async (/** @type {unknown} */ error) => {
    await distrustDatabase(portal);
    throw error;
  });
  portal.restartServer = async () => {
    await migrate(portal);
    await server.restart();
  };
}

/**
 * The app's pages as they are being written, beside the built ones.
 * @param {Portal} portal
 */
export async function startVite(portal) {
  portal.facts.livePages = `http://localhost:${LIVE_PORT}/app`;
  await run(portal, {
    name: 'Vite',
    command: ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--clearScreen', 'false'],
    log: join(portal.dataFolder, 'logs/vite.log'),
    isReady: () => answers(portal.facts.livePages ?? ''),
  });
}

/**
 * @param {Portal} portal
 * @param {Omit<ProgramOptions, 'onRestart'>} options
 */
async function run(portal, options) {
  const program = startProgram({ ...options, onRestart: portal.say });
  portal.stops.push(program.stop);
  portal.programs.push(program);
  await program.ready;
  return program;
}
