import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { freePort, isFree } from '../postgres/free-port.mjs';

/**
 * A random secret made at the first start and kept, readable by its owner only.
 * @param {string} file
 * @returns {string} 64 hexadecimal digits
 */
export function keptSecret(file) {
  if (!existsSync(file)) {
    // Written beside and renamed: a start that is killed here leaves no half secret.
    writeFileSync(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * The port of an earlier start if it is still free, else another one; kept for the next.
 * @param {string} file JSON with a port per purpose
 * @param {string} purpose
 * @param {number} [preferred]
 */
export async function keptPort(file, purpose, preferred) {
  const kept = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  for (const port of [kept[purpose], preferred]) {
    if (port && (await isFree(port))) return keep(port);
  }
  return keep(await freePort());

  function keep(/** @type {number} */ port) {
    if (kept[purpose] !== port) writeFileSync(file, JSON.stringify({ ...kept, [purpose]: port }));
    return port;
  }
}

/**
 * @param {string} text
 * @returns {Record<string, number>}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
