import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../project.mjs';
import { npm } from '../runtime/npm.mjs';
import { step } from '../terminal/progress.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { contentHash } from './content-hash.mjs';
import { parts } from './parts.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * Makes what is missing or made from other sources than those that are here now.
 * @returns {Promise<Part[]>} what was made
 */
export async function buildWhatChanged() {
  const made = [];
  for (const part of parts.filter(({ script }) => script in scripts())) {
    const hash = contentHash(project, part.inputs);
    if (isCurrent(part, hash)) continue;
    await step(`Building: ${part.title}`, () => build(part));
    mkdirSync(join(project, '.cache/build'), { recursive: true });
    writeFileSync(stampOf(part), hash);
    made.push(part);
  }
  return made;
}

function scripts() {
  return JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts;
}

/** @param {Part} part */
function stampOf(part) {
  return join(project, '.cache/build', part.script.replace(':', '-'));
}

/**
 * @param {Part} part
 * @param {string} hash
 */
function isCurrent(part, hash) {
  const isThere = part.outputs.every((output) => existsSync(join(project, output)));
  return isThere && existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;
}

/** @param {Part} part */
async function build(part) {
  const [command, leading] = npm();
  await mustRun(
    `${part.title} could not be built.`,
    `To see it alone: npm run ${part.script}`,
    command,
    [...leading, 'run', '--silent', part.script],
    { cwd: project },
  );
}
