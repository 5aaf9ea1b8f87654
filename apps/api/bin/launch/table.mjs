import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { project } from '../project.mjs';
import { bold, dim } from '../terminal/style.mjs';
import { accountsFile } from './accounts-file.mjs';

/**
 * What somebody who has just started the portal wants to know.
 * @param {import('./portal.mjs').Portal} portal
 */
export function printTable(portal) {
  const rows = [
    ['Address', portal.isServing ? bold(portal.url) : ''],
    ...demoAccounts(portal).map(({ role, email, secret }, at) => [
      at ? '' : 'Sign in as',
      account(role, email, secret),
    ]),
    ['Live pages', portal.facts.livePages],
    ['Mails', portal.facts.mailPage],
    ['Data', dataPlaces(portal)],
    ['Stop', 'Ctrl-C'],
  ];
  const filled = rows.filter(([, value]) => value);
  console.log(`\n${filled.map(([name = '', value]) => `  ${dim(name.padEnd(11))} ${value}`).join('\n')}\n`);
}

/**
 * @param {string} role
 * @param {string} email
 * @param {string} secret
 */
function account(role, email, secret) {
  return `${role.padEnd(24)} ${email.padEnd(32)} ${dim(secret)}`;
}

/** @param {import('./portal.mjs').Portal} portal */
function dataPlaces({ dataFolder, facts, isEmbedded }) {
  if (!isEmbedded) return '';
  const folder = relative(process.cwd(), dataFolder) || dataFolder;
  const isOutside = facts.postgres && !facts.postgres.startsWith(dataFolder);
  return isOutside
    ? `${folder}, and the database in ${facts.postgres} (its user can't enter ${project})`
    : `${folder} (the database too; delete it to begin anew)`;
}

/**
 * @param {import('./portal.mjs').Portal} portal
 * @returns {{ role: string, email: string, secret: string }[]} secret = what to type besides the address
 */
function demoAccounts(portal) {
  const file = accountsFile(portal);
  return portal.isEmbedded && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
