import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';

/**
 * @typedef {object} OutsideTool
 * @property {string} name as tests name it: `… (needs qpdf)`
 * @property {() => boolean} isThere
 * @property {string} apt package of Debian
 * @property {string} brew package of Homebrew
 */

/** Where Debian and Homebrew put a PostgreSQL that is older than the one we bring. */
const OLD_POSTGRES = ['/usr/lib/postgresql/15/bin', '/opt/homebrew/opt/postgresql@15/bin'];

/** @returns {string | undefined} folder with the programs of PostgreSQL 15, the oldest that we promise to work with */
export const oldPostgres = () => OLD_POSTGRES.find((folder) => existsSync(`${folder}/postgres`));

/** @param {string} command */
function runs(command) {
  const { error, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  // macOS calls LibreSSL "openssl"; it knows no CAdES.
  return !error && !stdout.startsWith('LibreSSL');
}

/** @param {string} name */
const poppler = (name) => ({ name, isThere: () => runs(name), apt: 'poppler-utils', brew: 'poppler' });

/**
 * Programs that share nothing with us and say what they think of what we make.
 * @type {OutsideTool[]}
 */
const outsideTools = [
  { name: 'qpdf', isThere: () => runs('qpdf'), apt: 'qpdf', brew: 'qpdf' },
  { name: 'openssl', isThere: () => runs('openssl'), apt: 'openssl', brew: 'openssl@3' },
  ...['pdfsig', 'pdffonts', 'pdftotext', 'pdfinfo', 'pdfdetach'].map(poppler),
  { name: 'softhsm2', isThere: () => runs('softhsm2-util'), apt: 'softhsm2', brew: 'softhsm' },
  { name: 'pkcs11-tool', isThere: () => runs('pkcs11-tool'), apt: 'opensc', brew: 'opensc' },
  { name: 'postgresql-15', isThere: () => oldPostgres() !== undefined, apt: 'postgresql-15', brew: 'postgresql@15' },
];

/** @returns {OutsideTool[]} what is not installed here */
export const missingTools = () => outsideTools.filter(({ isThere }) => !isThere());

/**
 * Jest's parameters that leave out the tests of missing tools; jest counts them as skipped.
 * @param {readonly { name: string }[]} missing
 * @returns {string[]}
 */
export function withoutTestsOf(missing) {
  if (missing.length === 0) return [];
  return ['--testNamePattern', `^(?!.*\\(needs (${missing.map(({ name }) => name).join('|')})\\))`];
}

/**
 * @param {readonly OutsideTool[]} missing at least one
 * @returns {string} one line for the summary, with the command that installs them
 */
export function noteOf(missing) {
  const isMac = process.platform === 'darwin';
  const packages = new Set(missing.map(({ apt, brew }) => (isMac ? brew : apt)));
  const install = `${isMac ? 'brew install' : 'sudo apt-get install -y'} ${[...packages].join(' ')}`;
  return `not installed: ${missing.map(({ name }) => name).join(', ')}; install: ${install}`;
}

/** Debian's packages of all that is missing, the browser too; for CI. */
export const missingPackages = () => [
  ...new Set([...(findBrowser() ? [] : ['chromium']), ...missingTools().map(({ apt }) => apt)]),
];

if (process.argv[1] === import.meta.filename) console.log(missingPackages().join(' '));
