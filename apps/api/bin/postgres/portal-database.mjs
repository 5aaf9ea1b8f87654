import { databaseUrl, withSuperuser } from './connect.mjs';

const NAME = 'portal';
const UNFINISHED = 'portal_setup';

/**
 * The address of the portal's database. A new one is set up under another name and renamed when migrated and
 * filled, so that a start that was killed half-way begins anew and never touches a finished one.
 * @param {import('./connect.mjs').Access} access
 * @returns {Promise<{ url: string, isNew: boolean, finish: () => Promise<string> }>} finish gives the final address
 */
export async function openPortalDatabase(access) {
  const isNew = await withSuperuser(access, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (found.rowCount) return false;
    await client.query(`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${UNFINISHED} TEMPLATE template0`);
    return true;
  });
  const finish = async () => {
    if (isNew) await withSuperuser(access, (client) => client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${NAME}`));
    return databaseUrl(access, NAME);
  };
  return { url: databaseUrl(access, isNew ? UNFINISHED : NAME), isNew, finish };
}
