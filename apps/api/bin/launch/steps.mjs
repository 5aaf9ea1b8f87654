import { buildWhatChanged } from '../build/build-what-changed.mjs';
import { finishDatabase, isMigrated, loadDemo, migrate, needsDemo, startDatabase } from './database-steps.mjs';
import { checkPorts, startCatcher, startServer, startVite } from './program-steps.mjs';

/**
 * @typedef {import('./portal.mjs').Portal} Portal
 * @typedef {object} Step
 * @property {string} [title] shown while it runs; a step without one shows its own progress, if any
 * @property {(portal: Portal) => boolean} [when] left out = always
 * @property {(portal: Portal, tell: (news: string) => void) => Promise<unknown>} run
 */

const isEmbedded = (/** @type {Portal} */ portal) => portal.isEmbedded;
const isWatching = (/** @type {Portal} */ portal) => portal.options.watch;

/**
 * What a start does, in this order. Each step adds to `portal.env` what the programs after it need to know, and to
 * `portal.stops` how to undo it.
 * @type {Step[]}
 */
export const steps = [
  { when: ({ isServing }) => isServing, run: checkPorts },
  { run: () => buildWhatChanged() },
  { title: 'PostgreSQL', when: isEmbedded, run: startDatabase },
  { title: 'Mail catcher', when: isEmbedded, run: startCatcher },
  { title: 'Migrations', when: (portal) => !isMigrated(portal), run: migrate },
  { title: 'Demo', when: needsDemo, run: loadDemo },
  { when: isEmbedded, run: finishDatabase },
  { title: 'Server', run: startServer },
  { title: 'Live app pages', when: isWatching, run: startVite },
];
