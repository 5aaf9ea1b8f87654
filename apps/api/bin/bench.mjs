#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { project } from './project.mjs';
import { ensureDependencies } from './runtime/dependencies.mjs';
import { underRecentNode } from './runtime/recent-node.mjs';
import { printTrouble } from './terminal/explain.mjs';
import { readOptions } from './terminal/options.mjs';
import { dim } from './terminal/style.mjs';
import { Trouble } from './terminal/trouble.mjs';

const BENCHES = ['pdf', 'rendering', 'reads', 'transactions', 'foreign-ids', 'sealing', 'pages', 'campaign', 'start'];
const HELP = `npm run bench -- [options]

  Measures the portal against others in one run, and prints a table; in ratios ours is 1. About five minutes.
    pdf           CPU of an agreement and of a list of 5,000 rows: pdfkit, pdfmake, typst, Chromium where
                  there is one
    rendering     how long rendering holds up others, and memory of a long list
    reads         signed-in reads over HTTP, with isolation: Fastify + pg, Nest + Express + TypeORM, both without
    transactions  what isolation adds to a transaction
    foreign-ids   whether time tells another customer's id from one that nobody has
    sealing       from a customer's signature to the sealed agreement
    pages         bytes of the public pages and of the app's first load
    campaign      a campaign to many customers: agreements a second, mails, memory
    start         npm start the second time, until it is ready

  --only NAME   only this one; may be given several times
  --customers N how many the campaign is sent to; 300 unless given
  --kills N     how often the program is killed while it sends the campaign; never unless given
  --json FILE   writes the figures there as well
  --help        this text`;

/** This file and what it imports must run on Node 20 before anything is installed. */
async function main() {
  const given = readOptions(
    {
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      customers: { type: 'string' },
      kills: { type: 'string' },
      help: { type: 'boolean' },
    },
    'npm run bench -- --help',
  );
  if (given.help) return console.log(HELP);
  const only = (given.only ?? []).flatMap((names) => names.split(','));
  const unknown = only.find((name) => !BENCHES.includes(name));
  if (unknown) throw new Trouble(`There is no bench ${unknown}.`, `They are: ${BENCHES.join(', ')}`);
  const json = given.json === undefined ? undefined : resolve(given.json);
  const customers = Number(given.customers ?? 300);
  if (!Number.isInteger(customers) || customers < 4)
    throw new Trouble('--customers wants a number, 4 or more.', 'Leave it out for 300.');
  const kills = Number(given.kills ?? 0);
  if (!Number.isInteger(kills) || kills < 0 || kills > 20)
    throw new Trouble('--kills wants a number, at most 20.', 'Leave it out for none.');
  await underRecentNode(process.argv.slice(1), async () => {
    await ensureDependencies();
    await bench(only, { customers, kills }, json);
  });
}

/**
 * @param {string[]} only
 * @param {{ customers: number, kills: number }} campaign
 * @param {string | undefined} json file for the figures
 */
async function bench(only, campaign, json) {
  process.chdir(project);
  const { buildWhatChanged } = await import('./build/build-what-changed.mjs');
  await buildWhatChanged();
  const { startThrowAwayServer } = await import('./postgres/throw-away-server.mjs');
  const server = await startThrowAwayServer(project);
  process.env.TEST_DATABASE_URL = server.url;
  try {
    const built = resolve(project, 'dist/apps/api/bench');
    const { runBench } = await import(resolve(built, 'run-bench.js'));
    const { table } = await import(resolve(built, 'figure.js'));
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, loadBefore: loadavg() };
    const figures = await runBench({
      only,
      campaign,
      tell: (/** @type {string} */ name) => console.log(dim(`Measuring: ${name}`)),
    });
    console.log(`\n${table(figures)}\n`);
    console.log(
      dim(`${machine.cores} cores, ${machine.cpu}, Node ${machine.node}, load before ${loadText(machine.loadBefore)}`),
    );
    if (json)
      writeFileSync(json, `${JSON.stringify({ machine: { ...machine, loadAfter: loadavg() }, figures }, null, 2)}\n`);
  } finally {
    await server.stop();
  }
}

const loadText = (/** @type {number[]} */ load) => load.map((one) => one.toFixed(1)).join(' ');

main().catch((error) => {
  printTrouble(error);
  process.exitCode = 1;
});
