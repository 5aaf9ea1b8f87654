import { join } from 'node:path';

/**
 * The demo's accounts, as the demo noted them for the table.
 * @param {import('./portal.mjs').Portal} portal
 */
export const accountsFile = (portal) => join(portal.dataFolder, 'demo-accounts.json');
