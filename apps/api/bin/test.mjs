#!/usr/bin/env node
import { ensureDependencies } from './runtime/dependencies.mjs';
import { underRecentNode } from './runtime/recent-node.mjs';
import { printTrouble } from './terminal/explain.mjs';
import { readOptions } from './terminal/options.mjs';
import { Trouble } from './terminal/trouble.mjs';

const PARTS = ['build', 'lint', 'typecheck', 'specs', 'architecture', 'stories'];
const HELP = `npm test -- [options]

  Installs what is missing and checks everything, each part with its own line, failures at the end:
    build         message catalogues, server, web pages
    lint          ESLint, import rules, formatting, figures
    typecheck     TypeScript, all projects
    specs         unit, database and HTTP specs on a PostgreSQL of their own
    architecture  what must hold for every route and every table
    stories       in a real browser against the real server (skipped when there is no browser)

  --only PART   only this part; may be given several times
  --help        this text

One spec alone: npm run test:specs -- apps/api/src/agreements`;

/** This file and what it imports must run on Node 20 before anything is installed. */
async function main() {
  const given = readOptions(
    { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    'npm test -- --help',
  );
  if (given.help) return console.log(HELP);
  const wanted = (given.only ?? []).flatMap((names) => names.split(','));
  const unknown = wanted.find((name) => !PARTS.includes(name));
  if (unknown) throw new Trouble(`There is no part ${unknown}.`, `The parts: ${PARTS.join(', ')}`);
  await underRecentNode(process.argv.slice(1), async () => {
    process.once('SIGTERM', () => process.exit(143));
    await ensureDependencies();
    const { runChecks } = await import('./checks/run-checks.mjs');
    process.exitCode = await runChecks(PARTS.filter((name) => wanted.length === 0 || wanted.includes(name)));
  });
}

main().catch((error) => {
  printTrouble(error);
  process.exitCode = 1;
});
