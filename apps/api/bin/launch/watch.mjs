import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged } from '../build/build-what-changed.mjs';
import { project } from '../project.mjs';
import { printTrouble } from '../terminal/explain.mjs';

const SETTLE = 150;
const SOURCES = ['apps', 'libs'];
const NOT_SOURCES = /(^|\/)(generated|node_modules|dist)(\/|$)|\.spec\.tsx?$|~$/;

/**
 * Builds what a saved file touches and restarts the server when it is the server's.
 * @param {import('./portal.mjs').Portal} portal
 */
export function watchSources(portal) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let building = Promise.resolve();
  const onChange = (/** @type {string | null} */ file) => {
    if (!file || NOT_SOURCES.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (building = building.then(() => rebuild(portal))), SETTLE);
  };
  for (const folder of SOURCES) {
    const watcher = watch(join(project, folder), { recursive: true }, (_event, file) => onChange(file));
    portal.stops.push(async () => watcher.close());
  }
}

/** @param {import('./portal.mjs').Portal} portal */
async function rebuild(portal) {
  try {
    // Vite brings the app's own pages into the browser by itself.
    const made = await buildWhatChanged({ without: ['build:web'] });
    if (made.length > 0) await portal.restartServer?.();
  } catch (error) {
    printTrouble(error);
  }
}
