import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../project.mjs';
import { alone } from '../launch/run-lock.mjs';
import { npm } from '../runtime/npm.mjs';
import { step } from '../terminal/progress.mjs';
import { mustRun } from '../terminal/run-command.mjs';
import { contentHash } from './content-hash.mjs';
import { parts } from './parts.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * Makes what is missing or made from other sources than those that are here now.
 * @param {{ quietly?: boolean, without?: string[] }} [how] quietly = no line for each part; without = scripts to leave out
 * @returns {Promise<Part[]>} what was made
 */
export async function buildWhatChanged({ quietly = false, without = [] } = {}) {
  const wanted = parts.filter(({ script }) => !without.includes(script));
  if (wanted.every((part) => isCurrent(part, contentHash(project, part.inputs)))) return [];
  return alone(join(project, '.cache/building'), () => build(wanted, quietly));
}

/**
 * @param {Part[]} wanted
 * @param {boolean} quietly
 */
async function build(wanted, quietly) {
  const made = [];
  for (const part of wanted) {
    const hash = contentHash(project, part.inputs);
    if (isCurrent(part, hash)) continue;
    if (quietly) await buildPart(part);
    else await step(`Building: ${part.title}`, () => buildPart(part));
    mkdirSync(join(project, '.cache/build'), { recursive: true });
    writeFileSync(stampOf(part), hash);
    made.push(part);
  }
  return made;
}

/**
 * Which sources a part was last made from.
 * @param {string} script
 * @returns {string} '' = never made here
 */
export function builtFrom(script) {
  const stamp = stampOf({ script });
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
}

/** @param {Pick<Part, 'script'>} part */
function stampOf({ script }) {
  return join(project, '.cache/build', script.replace(':', '-'));
}

/**
 * @param {Part} part
 * @param {string} hash
 */
function isCurrent(part, hash) {
  const isThere = part.outputs.every((output) => existsSync(join(project, output)));
  return isThere && builtFrom(part.script) === hash;
}

/** @param {Part} part */
async function buildPart(part) {
  const [command, leading] = npm();
  await mustRun(
    `${part.title} could not be built.`,
    `To see it alone: npm run ${part.script}`,
    command,
    [...leading, 'run', '--silent', part.script],
    { cwd: project },
  );
}
