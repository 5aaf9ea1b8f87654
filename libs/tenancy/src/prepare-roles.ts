import pg from 'pg';
import { ctxSql } from './ctx-functions.js';
import { guardedCatalogFunctions, superuserRevokes } from './catalog-guard.js';
import { ownerRole, runtimeRoles, schemas } from './realm.js';
import { writeSealKey } from './seal-key.js';
import { roleVerifier } from './seal.js';
import { inTransaction } from './transaction.js';

/**
 * Creates roles, schemas and context functions in the client's database; run it before migrations and at every start:
 * a role can change its own password and settings, and here they become what they must be. Idempotent; waits for nobody's
 * transaction.
 * The client's login owns the database and may create roles; it need not be a superuser.
 * Roles belong to the whole server, so databases on one server share the secret.
 */
export async function prepareRoles(owner: pg.ClientBase, { secret }: { readonly secret: string }): Promise<void> {
  await ensureRole(owner, ownerRole, 'nologin');
  for (const role of runtimeRoles) {
    await ensureRole(owner, role, 'login');
    await patiently(() => owner.query(`alter role ${role} password '${roleVerifier(secret, role)}'`));
    await forgetSettings(owner, role);
  }
  const superuser = await isSuperuser(owner);
  if (!superuser) await joinOwner(owner);

  await inTransaction(owner, async () => {
    await owner.query((await databaseSql(owner)).join(';\n'));
    if (superuser) await owner.query(superuserRevokes(await guardedCatalogFunctions(owner)).join(';\n'));
    await owner.query(`set local role ${ownerRole}`);
    await owner.query(ctxSql.join(';\n'));
    await writeSealKey(owner, secret);
  });
}

export async function isSuperuser(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = session_user',
  );
  return rows[0]?.rolsuper ?? false;
}

async function databaseSql(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  const roles = runtimeRoles.join(', ');
  return [
    `revoke all on database ${database} from public, ${roles}`,
    `grant connect on database ${database} to ${roles}`,
    `revoke all on schema public from public, ${roles}`,
    ...Object.values(schemas).flatMap((schema) => [
      `create schema if not exists ${schema} authorization ${ownerRole}`,
      `revoke all on schema ${schema} from public, ${roles}`,
      `grant usage on schema ${schema} to ${roles}`,
    ]),
  ];
}

/** NOSUPERUSER, NOBYPASSRLS and the like are the defaults; only a superuser may name them, so they go unnamed. */
async function ensureRole(client: pg.ClientBase, role: string, login: 'login' | 'nologin'): Promise<void> {
  await patiently(async () => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} ${login}`);
  });
}

/** Whatever a role's sessions would begin with (`alter role … set`), on this server or in one of its databases. */
async function forgetSettings(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ database: string | null }>(
    `select datname as database from pg_db_role_setting left join pg_database d on d.oid = setdatabase
     where setrole = (select oid from pg_roles where rolname = $1)`,
    [role],
  );
  for (const { database } of rows) {
    const place = database === null ? '' : ` in database ${pg.escapeIdentifier(database)}`;
    await patiently(() => client.query(`alter role ${role}${place} reset all`));
  }
}

/**
 * Whoever migrates acts with the owner's rights; a superuser has them anyway. Before 16 a membership says nothing of
 * inheriting and setting: it brings both.
 */
async function joinOwner(client: pg.ClientBase): Promise<void> {
  const { rows: versions } = await client.query<{ named: boolean }>(
    `select current_setting('server_version_num')::int >= 160000 as named`,
  );
  const named = versions[0]?.named ?? false;
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(session_user, $1, 'usage')${named ? ` and pg_has_role(session_user, $1, 'set')` : ''} as member`,
    [ownerRole],
  );
  if (rows[0]?.member) return;
  const options = named ? ' with inherit true, set true' : '';
  await patiently(() => client.query(`grant ${ownerRole} to session_user${options}`));
}

/** Roles are shared by all databases of a server, and advisory locks are not: two preparations may meet. */
async function patiently(change: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await change();
      return;
    } catch (error) {
      const met = error instanceof pg.DatabaseError && ['XX000', '23505', '42710'].includes(error.code ?? '');
      if (!met || attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}
