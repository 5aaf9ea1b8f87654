import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged } from '../build/build-what-changed.mjs';
import { project } from '../project.mjs';
import { Trouble } from '../terminal/trouble.mjs';
import { browserInstallCommand, findBrowser } from './browser.mjs';
import { npmScript } from './npm-script.mjs';
import { missingTools, noteOf, withoutTestsOf } from './outside-tools.mjs';
import { runJest } from './run-jest.mjs';

/**
 * @typedef {import('./outcome.mjs').Outcome} Outcome
 * @typedef {object} Part
 * @property {string} title
 * @property {(tell: (news: string) => void) => Promise<Outcome>} run
 */

const SPECS = '.config/jest.config.js';
const STORIES = '.config/jest.e2e.config.js';
const NOT_ARCHITECTURE = '^(?!.*architecture)';

/** @type {Record<string, Part>} */
export const parts = {
  build: { title: 'Build', run: build },
  lint: { title: 'Lint', run: () => npmScript('lint') },
  typecheck: { title: 'Types', run: () => npmScript('typecheck') },
  specs: { title: 'Specs', run: (tell) => runWithTools(SPECS, ['--testPathPatterns', NOT_ARCHITECTURE], {}, tell) },
  architecture: {
    title: 'Architecture',
    run: (tell) => runJest(SPECS, ['--testPathPatterns', 'architecture'], {}, tell),
  },
  stories: { title: 'Browser stories', run: stories },
};

/**
 * Jest, without the tests that need a program which is not installed: they are counted as skipped.
 * @type {typeof runJest}
 */
async function runWithTools(config, parameters, env, tell) {
  const missing = missingTools();
  const outcome = await runJest(config, [...parameters, ...withoutTestsOf(missing)], env, tell);
  return missing.length === 0 ? outcome : { ...outcome, note: noteOf(missing) };
}

/** @returns {Promise<Outcome>} */
async function build() {
  try {
    await buildWhatChanged({ quietly: true });
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    const report = error instanceof Trouble ? `${error.message}\n${error.detail ?? ''}` : String(error);
    return { passed: 0, failed: 1, skipped: 0, report };
  }
}

/**
 * @param {(news: string) => void} tell
 * @returns {Promise<Outcome>}
 */
async function stories(tell) {
  const browser = findBrowser();
  if (browser) return runWithTools(STORIES, [], { BROWSER_PATH: browser }, tell);
  const files = readdirSync(join(project, 'e2e'), { recursive: true, encoding: 'utf8' });
  const skipped = files.filter((file) => file.endsWith('.story.ts')).length;
  return {
    passed: 0,
    failed: 0,
    skipped,
    note: `no Chromium or Chrome found; install one: ${browserInstallCommand()}`,
  };
}
