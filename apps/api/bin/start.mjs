#!/usr/bin/env node
import { ensureDependencies } from './runtime/dependencies.mjs';
import { underRecentNode } from './runtime/recent-node.mjs';
import { printTrouble } from './terminal/explain.mjs';
import { readOptions } from './terminal/options.mjs';
import { Trouble } from './terminal/trouble.mjs';

const DEFAULT_PORT = 3000;
const HELP = `npm start -- [options]

  Installs what is missing, starts PostgreSQL and a mail catcher, loads a fictional demo the
  first time, and serves the portal. Ctrl-C stops everything. Data is kept in .data/.

  --port N   listen on port N (${DEFAULT_PORT}, or PORT)
  --empty    first start without the demo: you set up the processor and the first owner
  --watch    build again and restart when a source file changes (npm run dev)
  --help     this text

With DATABASE_URL set it runs as in production: your database, your mail server, no demo.
The other settings: docs/operations.md`;

/** This file and what it imports must run on Node 20 before anything is installed. */
async function main() {
  const given = readOptions(
    { port: { type: 'string' }, empty: { type: 'boolean' }, watch: { type: 'boolean' }, help: { type: 'boolean' } },
    'npm start -- --help',
  );
  if (given.help) return console.log(HELP);
  const options = { empty: given.empty === true, watch: given.watch === true, port: portFrom(given.port) };
  await underRecentNode(process.argv.slice(1), async () => {
    const { startPortal } = await import('./launch/start-portal.mjs');
    await startPortal(options, { install: ensureDependencies });
  });
}

/** @param {string | undefined} given */
function portFrom(given) {
  const text = given ?? (process.env.PORT || String(DEFAULT_PORT));
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Trouble(`${text} is no port.`, 'Give a number from 1 to 65535: npm start -- --port 3100');
}

main().catch((error) => {
  printTrouble(error);
  process.exitCode = 1;
});
