#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { ensureDependencies } from './runtime/dependencies.mjs';
import { underRecentNode } from './runtime/recent-node.mjs';
import { printTrouble } from './terminal/explain.mjs';

/**
 * `run.mjs [--built] PARAMETERS …`: what npm scripts call instead of `node`, so that they run under a Node that is
 * recent enough whatever the machine has. With `--built` the server is first built from the sources that are here now.
 * This file and what it imports must run on Node 20 before anything is installed.
 */
async function main() {
  const given = process.argv.slice(2);
  const isBuilt = given[0] === '--built';
  await underRecentNode(process.argv.slice(1), async () => {
    await ensureDependencies();
    if (isBuilt) {
      const { buildWhatChanged } = await import('./build/build-what-changed.mjs');
      await buildWhatChanged({ without: ['build:public', 'generate:client', 'build:web'] });
    }
    process.exitCode = await run(isBuilt ? given.slice(1) : given);
  });
}

/**
 * @param {string[]} parameters
 * @returns {Promise<number>} exit code
 */
function run(parameters) {
  const child = spawn(process.execPath, parameters, { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().catch((error) => {
  printTrouble(error);
  process.exitCode = 1;
});
