#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { project } from './project.mjs';
import { ensureDependencies } from './runtime/dependencies.mjs';
import { underRecentNode } from './runtime/recent-node.mjs';
import { printTrouble } from './terminal/explain.mjs';
import { Trouble } from './terminal/trouble.mjs';

const CHECK = 'dist/apps/api/src/audit/verify-audit.cli.js';
const NOT_CHECKED = 2;

/** This file and what it imports must run on Node 20 before anything is installed. */
async function main() {
  await underRecentNode(process.argv.slice(1), async () => {
    await ensureDependencies();
    const { buildWhatChanged } = await import('./build/build-what-changed.mjs');
    await buildWhatChanged({ quietly: true, without: ['build:public', 'generate:client', 'build:web'] });
    const needsNone = process.argv.some((given) => given === '--help' || /^--file(=|$)/.test(given));
    process.exitCode = process.env.DATABASE_URL || needsNone ? await check({}) : await withOwnDatabase(check);
  });
}

/**
 * `npm start`'s own database: as it runs, or started for this and stopped afterwards.
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work
 */
async function withOwnDatabase(work) {
  const folder = resolve(project, process.env.DATA_DIR || '.data');
  if (!existsSync(join(folder, 'postgres/PG_VERSION')) && !existsSync(join(folder, 'postgres-place'))) {
    throw new Trouble(
      `There is no database in ${folder}.`,
      'Start the portal once (npm start), or set DATABASE_URL and the rest of docs/operations.md.',
    );
  }
  const dataFolder = realpathSync(folder);
  const { databaseUrl } = await import('./postgres/connect.mjs');
  const { startEmbeddedServer } = await import('./postgres/embedded-server.mjs');
  const { keptSecret } = await import('./launch/kept-values.mjs');
  const { takeRunLock } = await import('./launch/run-lock.mjs');
  // Held by a portal that runs: then so does its database. Held by us: no portal starts on a database that we stop.
  const lock = await takeRunLock(join(dataFolder, 'running')).catch(() => undefined);
  const server = await startEmbeddedServer(project, dataFolder);
  try {
    return await work({
      DATABASE_URL: databaseUrl(server.access, 'portal'),
      PORTAL_SECRET: keptSecret(join(dataFolder, 'secret')),
      DATA_DIR: dataFolder,
    });
  } finally {
    if (!server.adopted) await server.stop();
    lock?.release();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function check(env) {
  const child = spawn(process.execPath, [join(project, CHECK), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => done(code ?? NOT_CHECKED));
  });
}

main().catch((error) => {
  printTrouble(error);
  process.exitCode = NOT_CHECKED;
});
