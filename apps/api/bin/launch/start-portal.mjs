import { join } from 'node:path';
import { printTrouble } from '../terminal/explain.mjs';
import { dim, seconds } from '../terminal/style.mjs';
import { describePortal, openDataFolder, start, stop } from './portal.mjs';
import { takeRunLock } from './run-lock.mjs';
import { printTable } from './table.mjs';
import { watchSources } from './watch.mjs';

/**
 * Starts everything, says where it is, and stays until told to stop.
 * @param {import('./portal.mjs').StartOptions} options
 * @param {{ install: () => Promise<void> }} before what must be there first; done under the lock
 */
export async function startPortal(options, { install }) {
  const dataFolder = openDataFolder();
  const portal = describePortal(options, dataFolder);
  // In production several processes share one data folder; only our own PostgreSQL must not be started twice.
  const lock = portal.isEmbedded ? await takeRunLock(join(dataFolder, 'running')) : undefined;
  const leave = onSignals(async (code) => {
    if (portal.stops.length > 0) console.log(dim('\nStopping …'));
    await stop(portal);
    lock?.release();
    process.exit(code);
  });
  try {
    await install();
    await start(portal);
  } catch (error) {
    if (!portal.isStopping) printTrouble(error);
    return leave(1);
  }
  if (portal.isStopping) return;
  if (options.watch) watchSources(portal);
  lock?.announce(portal.url);
  printTable(portal);
  console.log(dim(`  ready after ${seconds(process.uptime() * 1000)}\n`));
  process.send?.({ ready: true, url: portal.url, mailPage: portal.facts.mailPage });

  const stayAwake = setInterval(() => {}, 1 << 30);
  await Promise.race(portal.programs.map(({ failed }) => failed)).catch(async (error) => {
    if (!portal.isStopping) printTrouble(error);
    clearInterval(stayAwake);
    await leave(1);
  });
}

/**
 * Ctrl-C, kill, or the terminal closing: stop once, in order; a second Ctrl-C does not wait for the order.
 * @param {(code: number) => Promise<void>} stopAll
 */
function onSignals(stopAll) {
  /** @type {Promise<void> | undefined} */
  let leaving;
  const leave = (/** @type {number} */ code) =>
    (leaving ??= stopAll(code).catch((error) => {
      printTrouble(error);
      process.exit(1);
    }));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void leave(0));
  return leave;
}
