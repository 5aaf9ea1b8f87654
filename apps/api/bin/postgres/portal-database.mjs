import { databaseUrl, withSuperuser } from './connect.mjs';

const NAME = 'portal';
const UNFINISHED = 'portal_setup';

/**
 * @typedef {object} PortalDatabase
 * @property {string} url
 * @property {boolean} isNew not finished yet: to be migrated and filled
 * @property {string} migratedBy which build migrated it last; kept in the database, so that a restored one tells
 *   the truth
 * @property {(build: string) => Promise<string>} finish notes the build that migrated it; gives the final address
 */

/**
 * The portal's database. A new one is set up under another name and renamed when migrated and filled, so that a
 * start that was killed half-way begins anew and never touches a finished one.
 * @param {import('./connect.mjs').Access} access
 * @returns {Promise<PortalDatabase>}
 */
export async function openPortalDatabase(access) {
  const found = await withSuperuser(access, async (client) => {
    const existing = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1",
      [NAME],
    );
    if (existing.rowCount) return { isNew: false, migratedBy: String(existing.rows[0].note ?? '') };
    await client.query(`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${UNFINISHED} TEMPLATE template0`);
    return { isNew: true, migratedBy: '' };
  });
  const finish = async (/** @type {string} */ build) => {
    await withSuperuser(access, async (client) => {
      if (found.isNew) await client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${NAME}`);
      if (build !== found.migratedBy)
        await client.query(`COMMENT ON DATABASE ${NAME} IS ${client.escapeLiteral(build)}`);
    });
    Object.assign(found, { isNew: false, migratedBy: build });
    return databaseUrl(access, NAME);
  };
  return { ...found, url: databaseUrl(access, found.isNew ? UNFINISHED : NAME), finish };
}
